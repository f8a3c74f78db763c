/** The entry of every page: the styles, the header. */

import './styles/base.css';
import './ui/site-header.define.js';
