import { Conventions } from './conventions.js';

if (!customElements.get('nabla-conventions')) customElements.define('nabla-conventions', Conventions);
