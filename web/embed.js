/** The entry of embed.html: one lab without the site around it, as its address asks. */

import './styles/base.css';
import './styles/embed.css';
import { openFrame } from './embed/frame.js';

/** Each lab by its name: its code comes when it is asked for. */
openFrame({
  softmax: () => import('./labs/softmax/softmax-lab.define.js'),
  gradcheck: () => import('./labs/gradcheck/gradcheck-lab.define.js'),
  train: () => import('./labs/train/train-lab.define.js'),
});
