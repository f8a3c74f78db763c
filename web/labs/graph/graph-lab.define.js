import '../../ui/code-editor.define.js';
import '../../ui/conventions.define.js';
import '../../ui/formula.define.js';
import '../../ui/graph-view.define.js';
import '../../ui/heat-map.define.js';
import '../../ui/lab-shell.define.js';
import '../../ui/matrix-editor.define.js';
import '../../ui/notice.define.js';
import '../../ui/number-field.define.js';
import '../../ui/select.define.js';
import '../../ui/slider.define.js';
import '../../ui/switch.define.js';
import '../../ui/try-this.define.js';
import { GraphLab } from './graph-lab.js';

if (!customElements.get('nabla-graph-lab')) customElements.define('nabla-graph-lab', GraphLab);
