/** Where the files are that the engine asks for. Unless a page says otherwise they lie beside the code, where the build
 *  put them. */

/** @typedef {object} Addresses
 *  @property {URL | string} [assetsUrl]  a folder with all of the below, by the names they have in the package
 *  @property {URL | string} [wasmUrl]  the labs' module, nabla.wasm
 *  @property {URL | string} [trainingWasmUrl]  the training lab's, nabla-training.wasm
 *  @property {URL | string} [workerUrl]  the engine's worker, worker.js; of the page's own origin
 *  @property {URL | string} [trainingWorkerUrl]  the worker that trains, training-worker.js; likewise
 *  @property {URL | string} [dataUrl]  a folder with digits.csv, iris.csv and wine.csv
 */

const keys = /** @type {const} */ (['wasmUrl', 'trainingWasmUrl', 'workerUrl', 'trainingWorkerUrl', 'dataUrl']);

/** The addresses that a page has given, absolute.
 *  @type {{[Key in typeof keys[number]]?: string}} */
const given = {};

/** Says where the files are, for all that is opened from now on. Call it before the first lab starts.
 *
 *  @param {Addresses} addresses  relative ones are from the page; those left out stay as they are
 *  @throws {TypeError}  for a name that is none of these, and for what is no address */
export function configure({ assetsUrl, ...addresses }) {
  const unknown = Object.keys(addresses).find((key) => !keys.some((known) => known === key));
  if (unknown) throw new TypeError(`configure: there is no "${unknown}"; there are assetsUrl, ${keys.join(', ')}.`);
  if (assetsUrl !== undefined) {
    const folder = asFolder(absolute('assetsUrl', assetsUrl));
    Object.assign(given, {
      wasmUrl: `${folder}nabla.wasm`,
      trainingWasmUrl: `${folder}nabla-training.wasm`,
      workerUrl: `${folder}worker.js`,
      trainingWorkerUrl: `${folder}training-worker.js`,
      dataUrl: folder,
    });
  }
  for (const key of keys) {
    const address = addresses[key];
    if (address !== undefined) given[key] = absolute(key, address);
  }
}

/** What a page has said of an address.
 *  @param {typeof keys[number]} key
 *  @returns {string | undefined}  absolute */
export const addressOf = (key) => given[key];

/** Where a data file is.
 *  @param {string} name
 *  @param {URL} own  where the build put it
 *  @returns {URL} */
export const dataAddress = (name, own) => (given.dataUrl ? new URL(name, asFolder(given.dataUrl)) : own);

/** @param {string} address */
const asFolder = (address) => (address.endsWith('/') ? address : `${address}/`);

/** @param {string} key  @param {URL | string} address */
function absolute(key, address) {
  try {
    return new URL(address, globalThis.document?.baseURI).href;
  } catch (cause) {
    throw new TypeError(`configure: ${key} is no address: ${address}`, { cause });
  }
}
