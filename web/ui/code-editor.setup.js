/** What CodeMirror is made of here. Reached by dynamic import only: it comes after the first paint. */

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Annotation, EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { editorTheme } from './code-editor.styles.js';
import { programLanguage } from './program-language.js';

/** @typedef {{from: number, to: number}} Range  in UTF-16 code units, as in a string */
/** @typedef {{label: string, type: string, detail?: string, apply?: string}} Completion */

/** On a change that did not come from the keyboard. */
const fromOutside = Annotation.define();

/** @type {import('@codemirror/state').StateEffectType<Range | null>} */
const markEffect = StateEffect.define();
const markDecoration = Decoration.mark({ class: 'cm-nabla-mark' });

/** The part of the text that belongs to what is selected elsewhere. */
const markField = StateField.define({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    let next = marks.map(changes);
    for (const effect of effects) {
      if (!effect.is(markEffect)) continue;
      const range = effect.value;
      next =
        range && range.to > range.from ? Decoration.set(markDecoration.range(range.from, range.to)) : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const highlighting = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.comment, class: 'tok-comment' },
    { tag: tags.number, class: 'tok-number' },
    { tag: tags.keyword, class: 'tok-keyword' },
    { tag: tags.macroName, class: 'tok-function' },
    { tag: tags.atom, class: 'tok-constant' },
    { tag: tags.operator, class: 'tok-operator' },
    { tag: tags.definition(tags.variableName), class: 'tok-definition' },
  ]),
);

/** Words that begin as what stands before the cursor does, those of the program itself first.
 *  @param {() => readonly Completion[]} words */
const completing = (words) =>
  autocompletion({
    icons: false,
    override: [
      (context) => {
        const before = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
        const isComment = /#[^\n]*$/.test(context.state.sliceDoc(0, context.pos).split('\n').pop() ?? '');
        if (isComment || (!before && !context.explicit)) return null;
        return { from: before?.from ?? context.pos, options: [...words()], validFor: /^[\p{L}\p{N}_]*$/u };
      },
    ],
  });

/** @param {object} options
 *  @param {Element} options.parent
 *  @param {ShadowRoot} options.root    where CodeMirror puts its styles
 *  @param {string} options.text
 *  @param {string} options.label       the accessible name
 *  @param {string} options.placeholder
 *  @param {() => readonly Completion[]} options.words
 *  @param {(text: string) => void} options.onInput      a person changed the text
 *  @param {(offset: number) => void} options.onCursor   a person moved the cursor */
export function createEditor({ parent, root, text, label, placeholder: hint, words, onInput, onCursor }) {
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        completing(words),
        StreamLanguage.define(programLanguage),
        highlighting,
        markField,
        editorTheme,
        placeholder(hint),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': 'keys problem' }),
        // Tab is left alone: it leads on, so that the keyboard is not trapped.
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.transactions.some((transaction) => transaction.annotation(fromOutside))) return;
          if (update.docChanged) onInput(update.state.doc.toString());
          if (update.docChanged || update.selectionSet) onCursor(update.state.selection.main.head);
        }),
      ],
    }),
  });
  return { view, setText: setText(view), setProblem: setProblem(view), setMark: setMark(view) };
}

/** Replaces what differs, so that cursor, scroll and undo stay sound.
 *  @param {EditorView} view */
const setText = (view) => (/** @type {string} */ text) => {
  const before = view.state.doc.toString();
  if (before === text) return;
  const least = Math.min(before.length, text.length);
  let start = 0;
  while (start < least && before[start] === text[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === text[text.length - 1 - end]) end++;
  view.dispatch({
    changes: { from: start, to: before.length - end, insert: text.slice(start, text.length - end) },
    annotations: fromOutside.of(true),
  });
};

/** @param {EditorView} view */
const setProblem = (view) => (/** @type {(Range & {message: string}) | null} */ problem) => {
  const { length } = view.state.doc;
  const diagnostics = [];
  if (problem) {
    const from = Math.min(problem.from, length);
    const to = Math.min(Math.max(problem.to, from), length);
    diagnostics.push({ from, to, severity: /** @type {const} */ ('error'), message: problem.message });
  }
  view.dispatch(setDiagnostics(view.state, diagnostics), { annotations: fromOutside.of(true) });
};

/** @param {EditorView} view */
const setMark = (view) => (/** @type {Range | null} */ range) => {
  const { length } = view.state.doc;
  const inside = range && range.to <= length ? range : null;
  view.dispatch({ effects: markEffect.of(inside), annotations: fromOutside.of(true) });
};

/** @typedef {ReturnType<typeof createEditor>} Editor */
