import { Share } from './share.js';

if (!customElements.get('nabla-share')) customElements.define('nabla-share', Share);
