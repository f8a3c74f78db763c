/** The entry of embed.html: one lab without the site around it, as its address asks. */

import './styles/embed.css';
import { openFrame } from './embed/frame.js';
import { labPages } from './ui/pages.js';

/** The code of each lab comes when it is asked for. */
const modules = import.meta.glob('./labs/*/*-lab.define.js');

const labs = Object.fromEntries(labPages.map(({ name }) => [name, modules[`./labs/${name}/${name}-lab.define.js`]]));

/** @param {string} lab */
const engineOf = async (lab) =>
  lab === 'train'
    ? (await import('./engine/training-engine.js')).trainingEngine
    : (await import('./engine/client.js')).nablaEngine;

/** A lab's engine starts while the lab's code is on its way, if the frame is in sight.
 *  @param {HTMLElement} main  @param {string} lab */
async function startEngine(main, lab) {
  const engine = await engineOf(lab);
  const observer = new IntersectionObserver(([{ isIntersecting }]) => {
    observer.disconnect();
    if (isIntersecting) engine.get(main).catch(() => {}); // the lab asks again, and tells
  });
  observer.observe(main);
  main.addEventListener('nabla-ready', () => engine.release(main), { once: true });
}

openFrame(labs, startEngine);
