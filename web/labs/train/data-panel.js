/** The data: which, how much of it is held back, and the reader's own. */

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatCount } from '../../ui/format.js';
import { namesOf, setName, setOptions } from './options.js';
import { renderOwnFile } from './own-file-view.js';
import { isGenerated } from './presets.js';
import { armLimits, limits } from './state.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */

/** @param {TrainLab} lab */
function shape(lab) {
  const data = lab.result?.data;
  if (!data) return nothing;
  const { source, prepared } = data;
  const { rows, columns } = source.x;
  return html`<p class="quiet small">
    ${formatCount(rows)} examples, ${formatCount(columns)} features,
    ${source.y ? 'a number to learn' : `${source.classNames.length} classes`}; ${formatCount(prepared.trainX.rows)} to
    train on, ${formatCount(prepared.testX.rows)} held back.
  </p>`;
}

/** Points that the reader added or took away.
 *  @param {TrainLab} lab */
function edits(lab) {
  const { set, added, removed } = lab.state;
  if (set === 'drawn' || added.length + removed.length === 0) return nothing;
  return html`<p class="small note">
    ${formatCount(added.length)} points added, ${formatCount(removed.length)} taken away.
    <button class="link" @click=${() => lab.setState({ added: [], removed: [] })}>As generated</button>
  </p>`;
}

/** @param {TrainLab} lab */
function generator(lab) {
  const { set, points, arms, noise } = lab.state;
  const armRange = armLimits[/** @type {keyof typeof armLimits} */ (set)];
  return html`
    ${
      armRange
        ? html`<nabla-number-field
            integer
            label="Classes"
            .min=${armRange[0]}
            .max=${armRange[1]}
            .value=${arms}
            @nabla-change=${lab.setNumber('arms')}
          ></nabla-number-field>`
        : nothing
    }
    <nabla-slider
      label="Points"
      .min=${limits.points[0]}
      .max=${2000}
      .step=${20}
      .value=${points}
      @nabla-change=${lab.setNumber('points')}
    ></nabla-slider>
    <nabla-slider
      label="Noise (standard deviation)"
      .min=${limits.noise[0]}
      .max=${limits.noise[1]}
      .step=${0.1}
      .value=${noise}
      @nabla-change=${lab.setNumber('noise')}
    ></nabla-slider>
  `;
}

/** What choosing the data set did to the other settings.
 *  @param {TrainLab} lab */
function presetNote(lab) {
  const { presetChoice: choice, state } = lab;
  if (!choice || choice.patch.set !== state.set) return nothing;
  return html`<p class="small note" role="status">
    ${choice.changed.length > 0 ? html`${atStart(setName(state.set))} also set ${namesOf(choice.changed)}.` : nothing}
    ${
      choice.kept.length > 0
        ? html`Kept as you had it: ${namesOf(choice.kept)}.
            <button class="link" @click=${() => lab.applyPreset()}>Use what suits ${setName(state.set)}</button>`
        : nothing
    }
  </p>`;
}

/** @param {string} name */
const atStart = (name) => name[0].toUpperCase() + name.slice(1);

/** Which columns of a table the network gets.
 *  @param {TrainLab} lab */
function features({ features, result }) {
  const { source, inputs } = result?.data ?? {};
  if (source?.kind !== 'table' || !inputs) return nothing;
  const [some, all] = [inputs.active.length, inputs.names.length].map(formatCount);
  return html`<details @toggle=${features.open}>
    <summary>Features <span class="quiet small">${some === all ? `all ${all}` : `${some} of ${all}`}</span></summary>
    ${features.render()}
  </details>`;
}

/** The sets on offer: the reader's file too, if there is one or the state asks for it.
 *  @param {TrainLab} lab */
function sets({ ownFile: { file }, state }) {
  if (!file && state.set !== 'own') return setOptions;
  return [...setOptions, { value: 'own', label: file?.name ?? 'A file of your own' }];
}

/** @param {TrainLab} lab */
export function renderDataPanel(lab) {
  const { set, testPart, standardize, dataSeed } = lab.state;
  return html`<section
    class="panel data ${lab.ownFile.dropping ? 'dropping' : ''}"
    aria-labelledby="data-heading"
    @dragover=${lab.ownFile.dragOver}
    @dragleave=${lab.ownFile.dragLeave}
    @drop=${lab.ownFile.drop}
  >
    <h2 id="data-heading">Data</h2>
    <nabla-select
      label="Data set"
      .options=${sets(lab)}
      .value=${live(set)}
      @nabla-change=${lab.chooseSet}
    ></nabla-select>
    ${presetNote(lab)} ${shape(lab)} ${edits(lab)} ${isGenerated(set) ? generator(lab) : nothing}
    <nabla-slider
      label="Held back for testing"
      .min=${limits.testPart[0]}
      .max=${limits.testPart[1]}
      .step=${0.05}
      .value=${testPart}
      @nabla-change=${lab.setNumber('testPart')}
    ></nabla-slider>
    <nabla-switch
      label="Standardise by the training part"
      .checked=${standardize}
      @nabla-change=${lab.setFlag('standardize')}
    ></nabla-switch>
    <nabla-number-field
      integer
      label=${isGenerated(set) ? 'Seed of points and split' : 'Seed of the split'}
      .min=${0}
      .max=${999_999}
      .value=${dataSeed}
      @nabla-change=${lab.setNumber('dataSeed')}
    ></nabla-number-field>
    ${renderOwnFile(lab)} ${features(lab)}
  </section>`;
}
