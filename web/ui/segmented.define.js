import { Segmented } from './segmented.js';

if (!customElements.get('nabla-segmented')) customElements.define('nabla-segmented', Segmented);
