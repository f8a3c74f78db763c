import { LabList } from './lab-list.js';

if (!customElements.get('nabla-lab-list')) customElements.define('nabla-lab-list', LabList);
