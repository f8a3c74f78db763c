import { TryThis } from './try-this.js';

if (!customElements.get('nabla-try-this')) customElements.define('nabla-try-this', TryThis);
