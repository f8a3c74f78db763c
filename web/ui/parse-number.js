/** Reading what a person typed into a field. What is no number gets a reason that helps to mend it. */

/** @typedef {{value: number, reason?: undefined} | {value?: undefined, reason: string}} ParsedNumber */

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** @param {string} text */
function reasonFor(text) {
  if (text === '') return 'Type a number';
  if (/^[+-]?\d*,\d+$/.test(text)) return `Use a point: ${text.replace(',', '.')}`;
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) return `Write it without commas: ${text.replaceAll(',', '')}`;
  if (/^[+-]?(nan|inf(inity)?)$/i.test(text)) return 'Only finite numbers here';
  if (/^[+-]?(\d+\.?\d*|\.\d+)e[+-]?$/i.test(text)) return 'Digits are missing after the e';
  if (/^[+-]?\.?$/.test(text)) return 'Digits are missing';
  return `“${text}” is no number`;
}

/** @param {string} text */
function parseNotFinite(text) {
  const match = /^([+-]?)(nan|inf(?:inity)?|∞)$/i.exec(text);
  if (!match) return undefined;
  if (match[2].toLowerCase() === 'nan') return Number.NaN;
  return match[1] === '-' ? -Infinity : Infinity;
}

/** Reads a number: `-1`, `−1`, `.5`, `1e-3`.
 *
 *  @param {string} typed
 *  @param {{min?: number, max?: number, allowNotFinite?: boolean, integer?: boolean}} [limits]
 *  @returns {ParsedNumber} */
export function parseNumber(typed, { min = -Infinity, max = Infinity, allowNotFinite = false, integer = false } = {}) {
  const text = typed.trim().replaceAll('−', '-');
  const value = decimal.test(text) ? Number(text) : allowNotFinite ? parseNotFinite(text) : undefined;
  if (value === undefined) return { reason: reasonFor(text) };
  if (!allowNotFinite && !Number.isFinite(value)) return { reason: 'Too large for a double (above 1.8e308)' };
  if (integer && !Number.isInteger(value)) return { reason: 'A whole number, please' };
  if (value < min) return { reason: `At least ${String(min).replace('-', '−')}` };
  if (value > max) return { reason: `At most ${String(max).replace('-', '−')}` };
  return { value };
}

/** What parts the cells of a pasted row: tabs if there are any (a spreadsheet), else semicolons, else commas or spaces.
 *  @param {string} row */
const separatorOf = (row) => (row.includes('\t') ? /\t/ : row.includes(';') ? /;/ : /\s*,\s*|\s+/);

/** Splits pasted text into cells, a line a row. NumPy's and Nabla's brackets are let through.
 *
 *  @param {string} text
 *  @returns {string[][]} */
export function splitBlock(text) {
  const lines = text.includes('[') ? text.replace(/\]\s*,?\s*\[/g, '\n').replace(/[[\]]/g, '') : text;
  return lines
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const separator = separatorOf(row.trim());
      return row
        .trim()
        .split(separator)
        .map((cell) => cell.trim());
    });
}
