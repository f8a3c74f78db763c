/** The conventions in force, as chips. */

/** @type {import('../../ui/conventions.js').Convention[]} */
export const conventions = [
  { key: 'relu', label: 'relu′(0) =', value: '0' },
  { key: 'leaky', label: 'leaky slope', value: '0.01, also at 0' },
  { key: 'elu', label: 'ELU’s α =', value: '1' },
  { key: 'gelu', label: 'GELU with', value: 'the exact Φ' },
  { key: 'difference', label: 'numeric slope', value: 'central difference' },
];
