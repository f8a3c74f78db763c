import { HeatMap } from './heat-map.js';

if (!customElements.get('nabla-heat-map')) customElements.define('nabla-heat-map', HeatMap);
