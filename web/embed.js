/** The entry of embed.html: one lab without the site around it, as its address asks. */

import './styles/base.css';
import './styles/embed.css';
import { openFrame } from './embed/frame.js';
import { labPages } from './ui/pages.js';

/** The code of each lab comes when it is asked for. */
const modules = import.meta.glob('./labs/*/*-lab.define.js');

openFrame(Object.fromEntries(labPages.map(({ name }) => [name, modules[`./labs/${name}/${name}-lab.define.js`]])));
