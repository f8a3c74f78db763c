import '../../ui/chart.define.js';
import '../../ui/conventions.define.js';
import '../../ui/formula.define.js';
import '../../ui/function-plot.define.js';
import '../../ui/lab-shell.define.js';
import '../../ui/notice.define.js';
import '../../ui/number.define.js';
import '../../ui/segmented.define.js';
import '../../ui/slider.define.js';
import '../../ui/try-this.define.js';
import { ActivationsLab } from './activations-lab.js';

if (!customElements.get('nabla-activations-lab')) customElements.define('nabla-activations-lab', ActivationsLab);
