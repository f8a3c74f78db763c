/** The entry of every page: the styles, the header, the site without a network. */

import './styles/base.css';
import './offline/start.js';
import './ui/site-header.define.js';
