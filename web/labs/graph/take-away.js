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
}
