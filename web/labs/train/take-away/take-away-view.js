/** What can be taken away: the model, scripts that rebuild it, curves and pictures; and a model brought back. */

import { html, nothing } from 'lit';
import { saveBlob, svgFileToPng } from '../../../ui/save-drawing.js';
import { ownOf } from '../link.js';
import { curvesCsv, curvesSvg } from './curves.js';
import { modelText } from './model.js';
import { numpyScript } from './numpy-script.js';
import { networkSvg, planeSvg } from './pictures-svg.js';
import { pytorchScript } from './pytorch-script.js';
import { saveText } from './save.js';

/** @typedef {import('../train-lab.js').TrainLab} TrainLab */

/** The parameters and the loss of one moment, with the data.
 *  @param {TrainLab} lab
 *  @returns {import('./script.js').Exported | undefined} */
function exported({ state, result, training, parts }) {
  const { snapshot } = training;
  const { inside } = parts;
  if (!result || !inside || !snapshot) return undefined;
  const { trainX: x, trainLabels: labels, trainY: y } = result.data.prepared;
  return { state, network: result.network, layers: inside.layers, x, labels, y, loss: snapshot.now.trainLoss };
}

/** @param {TrainLab} lab  @param {(exported: import('./script.js').Exported) => string} write  @param {string} name */
function saveScript(lab, write, name) {
  const all = exported(lab);
  if (all) saveText(write(all), 'text/x-python', name);
}

/** @param {TrainLab} lab */
async function saveModel(lab) {
  const trainer = await lab.training.save('current');
  if (lab.result)
    saveText(
      modelText({ ...lab.state, run: undefined, own: ownOf(lab) }, lab.result.network, trainer),
      'application/json',
      'nabla-model.json',
    );
}

/** @param {TrainLab} lab
 *  @returns {string | undefined} */
function curvesOf({ training, result }) {
  const curves = training.detail?.curves;
  if (!curves) return undefined;
  const lines = [
    { name: 'training loss', y: curves.trainLoss, color: '#0072b2' },
    { name: 'test loss', y: curves.testLoss, color: '#d55e00', dash: '6 4' },
  ];
  const accuracy = { name: 'test accuracy', y: curves.testAccuracy, color: '#00855f', dash: '2 3' };
  const all = result?.data.source.y ? lines : [...lines, accuracy];
  return curvesSvg(curves.epoch, all, 'Curves of a training run');
}

/** The pictures that there are, as the text of an SVG file.
 *  @type {Record<string, (lab: TrainLab) => string | undefined>} */
const pictures = {
  curves: curvesOf,
  network: (lab) => ofElement(lab, 'nabla-network-picture', networkSvg),
  plane: (lab) => ofElement(lab, 'nabla-boundary', planeSvg),
};

/** @template {Element} Drawn
 *  @param {TrainLab} lab  @param {string} selector  @param {(element: Drawn) => string} write */
function ofElement(lab, selector, write) {
  const element = /** @type {Drawn | null} */ (lab.renderRoot.querySelector(selector));
  return element ? write(element) : undefined;
}

/** @param {TrainLab} lab  @param {string} name  of a picture */
function saveSvg(lab, name) {
  const svg = pictures[name](lab);
  if (svg) saveText(svg, 'image/svg+xml', `nabla-${name}.svg`);
}

/** @param {TrainLab} lab  @param {string} name */
async function savePng(lab, name) {
  const svg = pictures[name](lab);
  if (svg) saveBlob(await svgFileToPng(svg), `nabla-${name}.png`);
}

/** @param {TrainLab} lab  @param {string} name  @param {string} label */
const pictureButtons = (lab, name, label) =>
  html`<button @click=${() => savePng(lab, name)}>${label} as PNG</button>
    <button @click=${() => saveSvg(lab, name)}>${label} as SVG</button>`;

/** @param {TrainLab} lab */
export function renderTakeAway(lab) {
  const { result, training, files } = lab;
  const { running } = training;
  return html`<div class="files">
    ${running ? html`<p class="quiet small">Pause first: the scripts assert the loss of one moment.</p>` : nothing}
    <h3>The model</h3>
    <div class="row">
      <button @click=${() => saveModel(lab)}>Model as JSON</button>
      <label class="file"
        >Open a model… <input type="file" accept=".json,application/json" @change=${files.open}
      /></label>
    </div>
    ${
      files.problem
        ? html`<nabla-notice kind="error" heading="The model cannot be used" dismissible @nabla-dismiss=${files.dismiss}
            >${files.problem}</nabla-notice
          >`
        : nothing
    }
    <h3>Scripts that rebuild it, with its weights and data</h3>
    <div class="row">
      <button ?disabled=${running} @click=${() => saveScript(lab, numpyScript, 'nabla_numpy.py')}>NumPy script</button>
      <button ?disabled=${running} @click=${() => saveScript(lab, pytorchScript, 'nabla_pytorch.py')}>
        PyTorch script
      </button>
    </div>
    <h3>Curves and pictures</h3>
    <div class="row">
      <button
        @click=${() => training.detail && saveText(curvesCsv(training.detail.curves), 'text/csv', 'nabla-curves.csv')}
      >
        Curves as CSV
      </button>
      ${pictureButtons(lab, 'curves', 'Curves')} ${pictureButtons(lab, 'network', 'Network')}
      ${result?.data.plane ? pictureButtons(lab, 'plane', 'Plane') : nothing}
    </div>
  </div>`;
}
