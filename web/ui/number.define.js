import { NablaNumber } from './number.js';

if (!customElements.get('nabla-number')) customElements.define('nabla-number', NablaNumber);
