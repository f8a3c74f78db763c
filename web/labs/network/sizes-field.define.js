import { SizesField } from './sizes-field.js';

if (!customElements.get('nabla-network-sizes')) customElements.define('nabla-network-sizes', SizesField);
