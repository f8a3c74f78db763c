import { ErrorMap } from './error-map.js';

if (!customElements.get('nabla-error-map')) customElements.define('nabla-error-map', ErrorMap);
