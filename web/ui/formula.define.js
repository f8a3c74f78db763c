import { Formula } from './formula.js';

if (!customElements.get('nabla-formula')) customElements.define('nabla-formula', Formula);
