import { GraphView } from './graph-view.js';

if (!customElements.get('nabla-graph-view')) customElements.define('nabla-graph-view', GraphView);
