import { EditorView } from '@codemirror/view';

/** CodeMirror in the page's own tokens, which know light and dark by themselves. */
export const editorTheme = EditorView.theme({
  '&': { fontSize: 'var(--size-13)', color: 'var(--text)', maxHeight: 'var(--editor-height, 22rem)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.7', overflow: 'auto' },
  '.cm-content': { padding: 'var(--space-2) 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 var(--space-2) 0 var(--space-1)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'color-mix(in oklab, var(--accent) 24%, transparent)',
  },
  '.cm-placeholder': { color: 'var(--text-quiet)' },
  '.cm-gutters': { border: '0', background: 'none', color: 'var(--text-quiet)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '1.5rem', padding: '0 var(--space-1) 0 var(--space-2)' },
  '.cm-gutter-lint': { width: '0.9rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0' },
  '.cm-lint-marker': { width: '0.7rem', height: '0.7rem', marginTop: '0.45rem' },
  // CodeMirror's own marks are data: images, which a strict policy forbids.
  '.cm-lint-marker-error': { content: 'normal', borderRadius: '50%', background: 'var(--wrong)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--wrong) 1.5px',
    textUnderlineOffset: '0.25em',
    background: 'color-mix(in oklab, var(--wrong) 14%, transparent)',
  },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--wrong)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    background: 'var(--accent-soft)',
    outline: '1px solid var(--accent)',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { color: 'var(--wrong)', background: 'none' },
  '.cm-nabla-mark': {
    borderRadius: '3px',
    background: 'var(--accent-soft)',
    boxShadow: '0 0 0 1.5px color-mix(in oklab, var(--accent) 55%, transparent)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    background: 'var(--surface-raised)',
    color: 'var(--text)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: 'var(--space-1) var(--space-3)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-completionDetail': { marginLeft: 'var(--space-3)', fontStyle: 'normal', opacity: '0.8' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-diagnostic': { padding: 'var(--space-2) var(--space-3)', borderLeft: '3px solid var(--wrong)' },
  '.tok-comment': { color: 'var(--text-quiet)', fontStyle: 'italic' },
  '.tok-number': { color: 'var(--positive)' },
  '.tok-keyword, .tok-function': { color: 'var(--accent)' },
  '.tok-constant': { color: 'var(--positive)' },
  '.tok-operator': { color: 'var(--text-quiet)' },
  '.tok-definition': { fontWeight: '650' },
});
