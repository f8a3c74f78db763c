import { FunctionPlot } from './function-plot.js';

if (!customElements.get('nabla-function-plot')) customElements.define('nabla-function-plot', FunctionPlot);
