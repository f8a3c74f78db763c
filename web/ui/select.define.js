import { Select } from './select.js';

if (!customElements.get('nabla-select')) customElements.define('nabla-select', Select);
