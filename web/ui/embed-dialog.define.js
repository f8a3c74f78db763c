import './number-field.define.js';
import './segmented.define.js';
import './switch.define.js';
import { EmbedDialog } from './embed-dialog.js';

if (!customElements.get('nabla-embed-dialog')) customElements.define('nabla-embed-dialog', EmbedDialog);
