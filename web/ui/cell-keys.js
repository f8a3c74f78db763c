/** Where a key leads from the field of a cell: arrows at the ends of the text, Enter down, Shift+Enter up.
 *
 *  @param {KeyboardEvent} event  on the cell's input
 *  @returns {[number, number] | null}  rows and columns to go */
export function cellMove(event) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const atStart = all || input.selectionEnd === 0;
  const atEnd = all || input.selectionStart === input.value.length;
  /** @type {Record<string, [number, number] | false>} */
  const moves = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    Enter: [event.shiftKey ? -1 : 1, 0],
    ArrowLeft: atStart && [0, -1],
    ArrowRight: atEnd && [0, 1],
  };
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.key !== 'Enter');
  return (!hasModifier && moves[event.key]) || null;
}
