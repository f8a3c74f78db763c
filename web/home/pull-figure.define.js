import '../ui/notice.define.js';
import { PullFigure } from './pull-figure.js';

if (!customElements.get('nabla-pull-figure')) customElements.define('nabla-pull-figure', PullFigure);
