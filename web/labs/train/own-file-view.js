/** The reader's own file: choosing it, how its columns are read, and what is wrong with it. */

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { problemText } from './csv.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */

const taskOptions = [
  { value: 'classes', label: 'classes to tell apart' },
  { value: 'numbers', label: 'numbers to learn' },
];

/** @param {TrainLab} lab */
export function renderOwnFile({ ownFile, categories, state }) {
  const { file } = ownFile;
  return html`<div class="own">
    <label class="file"
      >${file ? 'Another CSV…' : 'Own CSV…'}
      <input type="file" accept=".csv,.tsv,.txt,text/csv" @change=${ownFile.choose} />
    </label>
    <span class="quiet small" role="status">
      ${ownFile.reading ? `Reading ${ownFile.reading}, ${Math.round(100 * ownFile.share)} %` : (file?.name ?? 'or drop a file here')}
    </span>
    ${
      file && state.set === 'own'
        ? html`<nabla-select
              label="Column to learn"
              .options=${columnOptions(file.dataset.header)}
              .value=${live(ownFile.asked.target)}
              @nabla-change=${ownFile.chooseTarget}
            ></nabla-select>
            <nabla-select
              label="It holds"
              .options=${taskOptions}
              .value=${live(ownFile.asked.task)}
              @nabla-change=${ownFile.chooseTask}
            ></nabla-select>
            ${columnNote(ownFile, file.dataset)} ${choices(categories, file.dataset)}`
        : nothing
    }
    ${problems(ownFile)}
  </div>`;
}

/** What was made of columns that are no numbers.
 *  @param {import('./own-file.js').OwnFileController} ownFile  @param {import('./csv.js').CsvDataset} dataset */
function columnNote(ownFile, { words, without }) {
  return html`${words.length > 0 ? html`<p class="quiet small">A feature for each word of ${listed(words)}.</p>` : nothing}
  ${
    without.length > 0
      ? html`<p class="quiet small">
          Left out: ${listed(without)}.
          <button class="link" @click=${ownFile.takeAll}>Take every column</button>
        </p>`
      : nothing
  }`;
}

/** Which columns of numbers are categories, if any could be.
 *  @param {import('./folded-list.js').FoldedList} categories  @param {import('./csv.js').CsvDataset} dataset */
function choices(categories, { choices }) {
  if (choices.length === 0) return nothing;
  const chosen = choices.filter(({ isCategories }) => isCategories).map(({ name }) => name);
  return html`<details @toggle=${categories.open}>
    <summary>
      Numbers that are categories <span class="quiet small">${chosen.length > 0 ? listed(chosen) : 'none'}</span>
    </summary>
    ${categories.render()}
  </details>`;
}

/** @param {string[]} names */
const listed = (names) =>
  names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');

/** @param {import('./own-file.js').OwnFileController} ownFile */
function problems(ownFile) {
  if (ownFile.problems.length === 0) return nothing;
  const isInUse = ownFile.file?.name === ownFile.problemsOf;
  return html`<nabla-notice
    kind="error"
    heading="${ownFile.problemsOf} cannot be ${isInUse ? 'read so' : 'used'}"
    dismissible
    @nabla-dismiss=${() => ownFile.dismiss()}
  >
    <ul class="problems">
      ${ownFile.problems.map((problem) => html`<li>${problemText(problem)}</li>`)}
    </ul>
    ${ownFile.refused ? mend(ownFile, ownFile.refused) : nothing}
  </nabla-notice>`;
}

/** How a file that is refused may still be read.
 *  @param {import('./own-file.js').OwnFileController} ownFile  @param {import('./own-file.js').Refused} refused */
const mend = (ownFile, { header, reading, unusable, mixed, other }) =>
  html`<nabla-select
      label="Learn another column"
      .options=${[{ value: '', label: '–' }, ...columnOptions(header)]}
      .value=${live(reading.target ?? '')}
      @nabla-change=${ownFile.retarget}
    ></nabla-select>
    ${
      other
        ? html`<button slot="actions" @click=${ownFile.learnOtherwise}>
            Learn ${other.column} as ${other.task === 'numbers' ? 'a number' : 'classes'}
          </button>`
        : nothing
    }
    ${
      unusable.length > 0
        ? html`<button slot="actions" @click=${ownFile.leaveOut}>Read it without ${listed(unusable)}</button>`
        : nothing
    }
    ${
      mixed.length > 0
        ? html`<button slot="actions" @click=${ownFile.categorize}>Read ${listed(mixed)} as categories</button>`
        : nothing
    }`;

/** @typedef {{value: string, label: string}[]} Options */

/** Kept, so that a menu of a thousand columns is not drawn anew with each frame of training.
 *  @type {WeakMap<readonly string[], Options>} */
const optionsOf = new WeakMap();

/** @param {readonly string[]} header */
function columnOptions(header) {
  const options = optionsOf.get(header) ?? header.map((name) => ({ value: name, label: name }));
  optionsOf.set(header, options);
  return options;
}
