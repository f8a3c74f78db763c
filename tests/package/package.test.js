/** The npm package, installed from its tarball in an empty folder. One process, so that all share that folder, one server
 *  and one browser. */

import './in-node.js';
import './bundlers.js';
import './elements.js';
import './growth.js';
