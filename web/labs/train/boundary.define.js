import { Boundary } from './boundary.js';

if (!customElements.get('nabla-boundary')) customElements.define('nabla-boundary', Boundary);
