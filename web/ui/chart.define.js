import { Chart } from './chart.js';

if (!customElements.get('nabla-chart')) customElements.define('nabla-chart', Chart);
