import '../ui/bars.define.js';
import '../ui/chart.define.js';
import '../ui/conventions.define.js';
import '../ui/formula.define.js';
import '../ui/heat-map.define.js';
import '../ui/lab-shell.define.js';
import '../ui/matrix-editor.define.js';
import '../ui/notice.define.js';
import '../ui/number-field.define.js';
import '../ui/number.define.js';
import '../ui/segmented.define.js';
import '../ui/select.define.js';
import '../ui/slider.define.js';
import '../ui/switch.define.js';
import '../ui/try-this.define.js';
import { KitPage } from './kit-page.js';

if (!customElements.get('kit-page')) customElements.define('kit-page', KitPage);
