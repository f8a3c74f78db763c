import { copyText } from '../../ui/clipboard.js';
import { saveBlob, standaloneSvg, svgToPng } from '../../ui/save-drawing.js';

/** What a reader can take along: the drawing, the formulas, the program in other languages. Each answers in words. */
export class TakeAway {
  #lab;

  /** @param {import('./graph-lab.js').GraphLab} lab */
  constructor(lab) {
    this.#lab = lab;
  }

  get #view() {
    return /** @type {import('../../ui/graph-view.js').GraphView} */ (
      this.#lab.renderRoot.querySelector('nabla-graph-view')
    );
  }

  async svg() {
    const text = await this.#view.saveWith((drawing) => standaloneSvg(drawing, 'Computational graph, drawn by Nabla'));
    if (!text) return;
    saveBlob(new Blob([text], { type: 'image/svg+xml' }), 'graph.svg');
    this.#lab.remark = 'Saved graph.svg.';
  }

  async png() {
    const picture = await this.#view.saveWith((drawing) => svgToPng(drawing));
    if (!picture) return;
    saveBlob(picture, 'graph.png');
    this.#lab.remark = 'Saved graph.png.';
  }

  async latex() {
    const lines = await this.#lab.ofProgram(() => this.#lab.session.latex());
    if (!lines) return;
    const text = `\\begin{aligned}\n${lines.map((line) => line.replace(' = ', ' &= ')).join(' \\\\\n')}\n\\end{aligned}`;
    if (await copyText(text)) {
      this.#lab.remark = 'The program’s LaTeX is on the clipboard.';
      return;
    }
    saveBlob(new Blob([text], { type: 'text/plain' }), 'graph.tex');
    this.#lab.remark = 'The clipboard is closed to this page, so the LaTeX was saved as graph.tex.';
  }

  /** @param {'numpy' | 'pytorch'} library */
  async code(library) {
    const text = await this.#lab.ofProgram(() => this.#lab.session.code(library));
    if (text === undefined) return;
    const name = `graph_${library}.py`;
    saveBlob(new Blob([text], { type: 'text/x-python' }), name);
    this.#lab.remark = `Saved ${name}. It ends by asserting the numbers on this page.`;
  }
}
