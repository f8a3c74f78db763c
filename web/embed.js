/** The entry of embed.html: one lab without the site around it, as its address asks. */

import './styles/base.css';
import './styles/embed.css';
import { openFrame } from './embed/frame.js';
import { nablaEngine } from './engine/client.js';
import { labPages } from './ui/pages.js';

/** The code of each lab comes when it is asked for. */
const modules = import.meta.glob('./labs/*/*-lab.define.js');
const labs = Object.fromEntries(labPages.map(({ name }) => [name, modules[`./labs/${name}/${name}-lab.define.js`]]));

/** The engine starts while the lab's code is on its way, if the frame can be seen. Training has one of its own.
 *  @param {HTMLElement} main  @param {string} lab */
function startEngine(main, lab) {
  if (lab === 'train') return;
  const observer = new IntersectionObserver(([{ isIntersecting }]) => {
    observer.disconnect();
    if (isIntersecting) nablaEngine.get(main).catch(() => {}); // the lab asks again, and tells
  });
  observer.observe(main);
  main.addEventListener('nabla-ready', () => nablaEngine.release(main), { once: true });
}

openFrame(labs, startEngine);
