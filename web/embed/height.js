/** Tells an element's height when it changes, and only then.
 *
 *  @param {Element} element
 *  @param {(height: number) => void} tell  whole pixels
 *  @returns {{again: () => void, stop: () => void}}  `again` tells it though it is the same */
export function watchHeight(element, tell) {
  let told = 0;
  const measure = () => Math.ceil(element.getBoundingClientRect().height);
  const tellIfNew = () => {
    const height = measure();
    if (height === told || height === 0) return;
    told = height;
    tell(height);
  };
  const observer = new ResizeObserver(tellIfNew);
  observer.observe(element);
  setTimeout(tellIfNew); // what the browser does not draw, out of sight, it does not observe either
  return {
    again: () => {
      if (told > 0) tell(told);
    },
    stop: () => observer.disconnect(),
  };
}
