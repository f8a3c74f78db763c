import '../labs/gradcheck/gradcheck-lab.define.js';
import { NablaGradcheck } from './gradcheck.js';

if (!customElements.get('nabla-gradcheck')) customElements.define('nabla-gradcheck', NablaGradcheck);
