/** The pages of the site, in the order in which they are listed. `name` is a lab's name and its file's. */
export const labPages = [
  {
    name: 'graph',
    title: 'Graph',
    href: './graph.html',
    sentence: 'Type any model, and see its graph with every value and every gradient.',
  },
  {
    name: 'softmax',
    title: 'Softmax',
    href: './softmax.html',
    sentence: 'From scores to probabilities, and back down the gradient.',
  },
  {
    name: 'activations',
    title: 'Activations',
    href: './activations.html',
    sentence: 'Drag a point along a curve: its slope, and what many layers leave of it.',
  },
  {
    name: 'gradcheck',
    title: 'Gradient check',
    href: './gradcheck.html',
    sentence: 'Is a derivative right? Nudge every parameter and compare.',
  },
  {
    name: 'network',
    title: 'Network',
    href: './network.html',
    sentence: 'One pass forwards and backwards, with every matrix in sight.',
  },
  {
    name: 'train',
    title: 'Train',
    href: './train.html',
    sentence: 'A network learns handwritten digits while you watch.',
  },
];
