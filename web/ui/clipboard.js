/** @param {string} text
 *  @returns {Promise<boolean>}  whether it is on the clipboard now: a frame may be forbidden to write there */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
