import { CodeEditor } from './code-editor.js';

if (!customElements.get('nabla-code-editor')) customElements.define('nabla-code-editor', CodeEditor);
