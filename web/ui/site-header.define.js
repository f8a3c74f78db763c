import { SiteHeader } from './site-header.js';

if (!customElements.get('nabla-site-header')) customElements.define('nabla-site-header', SiteHeader);
