/** The colours of the network picture in the theme in force. */

import { readColors } from '../../ui/color.js';
import { rgbOf } from './boundary-drawing.js';

/** @typedef {{links: import('./network-drawing.js').LinkColors, tiles: import('./network-drawing.js').TileColors}}
 *    PictureColors */

/** @param {Element} element
 *  @returns {PictureColors} */
export function readPictureColors(element) {
  const read = readColors(element, ['--positive', '--negative', '--accent', '--text-quiet', '--surface', '--neutral']);
  return {
    links: {
      positive: read['--positive'],
      negative: read['--negative'],
      accent: read['--accent'],
      quiet: read['--text-quiet'],
      surface: read['--surface'],
    },
    tiles: {
      positive: rgbOf(read['--positive']),
      negative: rgbOf(read['--negative']),
      neutral: rgbOf(read['--neutral']),
    },
  };
}
