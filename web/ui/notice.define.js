import { Notice } from './notice.js';

if (!customElements.get('nabla-notice')) customElements.define('nabla-notice', Notice);
