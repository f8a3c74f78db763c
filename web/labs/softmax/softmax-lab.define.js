import '../../ui/bars.define.js';
import '../../ui/conventions.define.js';
import '../../ui/formula.define.js';
import '../../ui/heat-map.define.js';
import '../../ui/lab-shell.define.js';
import '../../ui/matrix-editor.define.js';
import '../../ui/notice.define.js';
import '../../ui/number.define.js';
import '../../ui/segmented.define.js';
import '../../ui/slider.define.js';
import '../../ui/try-this.define.js';
import { SoftmaxLab } from './softmax-lab.js';

if (!customElements.get('nabla-softmax-lab')) customElements.define('nabla-softmax-lab', SoftmaxLab);
