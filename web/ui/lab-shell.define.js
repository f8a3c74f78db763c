import './notice.define.js';
import './share.define.js';
import { LabShell } from './lab-shell.js';

if (!customElements.get('nabla-lab-shell')) customElements.define('nabla-lab-shell', LabShell);
