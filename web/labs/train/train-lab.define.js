import '../../ui/chart.define.js';
import '../../ui/conventions.define.js';
import '../../ui/formula.define.js';
import '../../ui/heat-map.define.js';
import '../../ui/lab-shell.define.js';
import '../../ui/notice.define.js';
import '../../ui/segmented.define.js';
import '../../ui/select.define.js';
import '../../ui/slider.define.js';
import '../../ui/number-field.define.js';
import '../../ui/switch.define.js';
import '../../ui/try-this.define.js';
import './boundary.define.js';
import './digit.define.js';
import './network-picture.define.js';
import { TrainLab } from './train-lab.js';

if (!customElements.get('nabla-train-lab')) customElements.define('nabla-train-lab', TrainLab);
