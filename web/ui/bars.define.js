import { Bars } from './bars.js';

if (!customElements.get('nabla-bars')) customElements.define('nabla-bars', Bars);
