import '../labs/train/train-lab.define.js';
import { NablaTrain } from './train.js';

if (!customElements.get('nabla-train')) customElements.define('nabla-train', NablaTrain);
