/** The entry of a lab in a sandboxed frame. Such a frame's origin is nobody's: it starts no worker, keeps nothing, and gets
 *  no module, file or font from a server that does not say that everybody may have them. Plain scripts it gets. So the
 *  build (tools/frames.mjs) makes one of each lab, with its styles and data, and one of each module. That of the lab's
 *  module has set `nablaWasm` or `nablaTrainingWasm`. */

import { configure } from './engine/addresses.js';
import { openFrame } from './embed/frame.js';
import styles from './styles/embed.css?inline';
import { labPages } from './ui/pages.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
const { nablaWasm, nablaTrainingWasm } = /** @type {Record<string, any>} */ (globalThis);
configure({ wasmUrl: nablaWasm, trainingWasmUrl: nablaTrainingWasm });
openFrame(Object.fromEntries(labPages.map(({ name }) => [name, async () => {}]))); // its code is in this script
