import { nothing } from 'lit';

/** A part of the lab whose code is fetched when it is first wanted.
 *
 *  @template {object} View  what the code exports */
export class LateView {
  #host;
  #load;
  /** @type {View | undefined} */
  #view;

  /** @param {import('lit').ReactiveControllerHost} host  drawn anew once the code has come
   *  @param {() => Promise<View>} load */
  constructor(host, load) {
    this.#host = host;
    this.#load = load;
  }

  fetch = async () => {
    if (this.#view) return;
    this.#view = await this.#load();
    this.#host.requestUpdate();
  };

  /** @template Drawn
   *  @param {(view: View) => Drawn} draw */
  render(draw) {
    return this.#view ? draw(this.#view) : nothing;
  }
}
