import { MatrixEditor } from './matrix-editor.js';

if (!customElements.get('nabla-matrix-editor')) customElements.define('nabla-matrix-editor', MatrixEditor);
