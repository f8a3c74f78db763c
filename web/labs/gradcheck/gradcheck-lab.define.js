import '../../ui/chart.define.js';
import '../../ui/conventions.define.js';
import '../../ui/formula.define.js';
import '../../ui/lab-shell.define.js';
import '../../ui/notice.define.js';
import '../../ui/number-field.define.js';
import '../../ui/segmented.define.js';
import '../../ui/select.define.js';
import '../../ui/slider.define.js';
import '../../ui/try-this.define.js';
import './error-map.define.js';
import { GradcheckLab } from './gradcheck-lab.js';
import './parameter-table.define.js';

if (!customElements.get('nabla-gradcheck-lab')) customElements.define('nabla-gradcheck-lab', GradcheckLab);
