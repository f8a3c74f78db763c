import '../../ui/conventions.define.js';
import '../../ui/formula.define.js';
import '../../ui/heat-map.define.js';
import '../../ui/lab-shell.define.js';
import '../../ui/matrix-editor.define.js';
import '../../ui/notice.define.js';
import '../../ui/number-field.define.js';
import '../../ui/number.define.js';
import '../../ui/segmented.define.js';
import '../../ui/select.define.js';
import '../../ui/try-this.define.js';
import './sizes-field.define.js';
import { NetworkLab } from './network-lab.js';

if (!customElements.get('nabla-network-lab')) customElements.define('nabla-network-lab', NetworkLab);
