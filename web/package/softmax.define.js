import '../labs/softmax/softmax-lab.define.js';
import { NablaSoftmax } from './softmax.js';

if (!customElements.get('nabla-softmax')) customElements.define('nabla-softmax', NablaSoftmax);
