import { saveBlob } from '../../../ui/save-drawing.js';

/** @param {string} text  @param {string} type  @param {string} name */
export const saveText = (text, type, name) => saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), name);
