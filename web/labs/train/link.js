/** What a link to the training lab may hold beside the settings: weights, with all that the optimiser keeps, and a small
 *  file of the reader's own. */

import { html, nothing } from 'lit';
import { formatCount } from '../../ui/format.js';
import { hashLimit } from '../../state/hash.js';
import { packRun } from './saved.js';
import { runKey } from './state.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./state.js').TrainState} TrainState */

export const linkKinds = [
  { value: 'settings', label: 'settings only' },
  { value: 'start', label: 'and start weights' },
  { value: 'current', label: 'and weights as now' },
];

const longLink = 8 * 1024; // characters; some programs cut longer ones

/** Weights from a link belong to one network, its data and its optimiser: with another they are dropped.
 *  @param {TrainState} state  @param {Partial<TrainState>} patch */
export function withoutStaleRun(state, patch) {
  const after = { ...state, ...patch };
  const fits = runKey(after) === runKey(state) && after.optimizer === state.optimizer;
  return state.run && !fits ? { ...patch, run: undefined } : patch;
}

/** @param {TrainLab} lab  @param {string} kind  one of linkKinds
 *  @returns {Promise<{hash: string, remark?: string}>}
 *  @throws {Error}  when it would be too long */
export async function packLink(lab, kind) {
  const { run: _, own: __, ...settings } = lab.state;
  /** @type {TrainState} */
  const state = settings;
  if (kind !== 'settings') state.run = packRun(await lab.training.save(kind === 'start' ? 'start' : 'current'));
  const file = state.set === 'own' ? lab.ownFile.file : undefined;
  const isSmall = file?.text !== undefined;
  state.own = ownOf(lab);
  const hash = await lab.pack(state);
  if (hash.length > hashLimit) {
    throw new Error(
      `With its weights the link would have ${formatCount(hash.length)} characters; too many. Copy the settings only.`,
    );
  }
  const remarks = [
    isSmall ? `Your file is in the link: whoever has the link has the file.` : '',
    file && !isSmall ? `Your file is too large for a link: whoever opens it has to choose the file.` : '',
    hash.length > longLink ? `It is long, ${formatCount(hash.length)} characters: some programs cut such links.` : '',
  ];
  return { hash, remark: remarks.filter((remark) => remark).join(' ') || undefined };
}

/** The reader's own file, if it is trained on and small enough to be given away with the settings.
 *  @param {TrainLab} lab
 *  @returns {TrainState['own']} */
export function ownOf({ state, ownFile: { file } }) {
  if (state.set !== 'own' || file?.text === undefined) return undefined;
  return { name: file.name, ...file.reading, text: file.text };
}

/** A run that gave way to a link, or to Back: what it was, to bring it back.
 *  @typedef {{hash: string, updates: number}} Left */

/** The present run, if there is one to lose.
 *  @param {TrainLab} lab
 *  @returns {Promise<Left | undefined>} */
export async function leave(lab) {
  const updates = lab.training.snapshot?.progress.step ?? 0;
  if (updates === 0) return undefined;
  const link = await packLink(lab, 'current').catch(() => undefined); // too large to keep
  return link && { hash: link.hash, updates };
}

/** What a link could not hold, and what it took the place of.
 *  @param {TrainLab} lab */
export const renderNotices = (lab) =>
  html`${lab.notice ? problemNotice(lab) : nothing} ${lab.left ? leftNotice(lab, lab.left) : nothing}`;

/** @param {TrainLab} lab */
const problemNotice = (lab) =>
  html`<nabla-notice slot="notice" kind="warning" dismissible @nabla-dismiss=${() => (lab.notice = '')}>
    ${lab.notice}
  </nabla-notice>`;

/** @param {TrainLab} lab  @param {Left} left */
const leftNotice = (lab, { hash, updates }) =>
  html`<nabla-notice slot="notice" dismissible @nabla-dismiss=${() => (lab.left = undefined)}>
    Another state was opened, and a run of ${formatCount(updates)} updates was left.
    <button slot="actions" @click=${() => lab.openState(hash)}>Bring it back</button>
  </nabla-notice>`;
