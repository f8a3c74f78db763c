import { NumberField } from './number-field.js';

if (!customElements.get('nabla-number-field')) customElements.define('nabla-number-field', NumberField);
