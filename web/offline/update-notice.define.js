import { UpdateNotice } from './update-notice.js';

if (!customElements.get('nabla-update-notice')) customElements.define('nabla-update-notice', UpdateNotice);
