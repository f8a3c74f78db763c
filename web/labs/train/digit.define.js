import { Digit } from './digit.js';

if (!customElements.get('nabla-digit')) customElements.define('nabla-digit', Digit);
