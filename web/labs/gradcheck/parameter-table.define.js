import { ParameterTable } from './parameter-table.js';

if (!customElements.get('nabla-parameter-table')) customElements.define('nabla-parameter-table', ParameterTable);
