import { Switch } from './switch.js';

if (!customElements.get('nabla-switch')) customElements.define('nabla-switch', Switch);
