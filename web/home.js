/** The home page's own entry. */

import './styles/home.css';
import './home/lab-list.define.js';
import './home/pull-figure.define.js';
