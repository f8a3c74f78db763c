import { NablaSlider } from './slider.js';

if (!customElements.get('nabla-slider')) customElements.define('nabla-slider', NablaSlider);
