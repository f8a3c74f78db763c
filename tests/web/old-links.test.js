/** Links that were given out must open for good. Each here was made by the version that it names, and is never made anew:
 *  who changes a state's shape raises its version and takes the older ones through `migrate`, or gives what is new a
 *  default. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as activations from '../../web/labs/activations/state.js';
import * as gradcheck from '../../web/labs/gradcheck/state.js';
import * as graph from '../../web/labs/graph/state.js';
import * as network from '../../web/labs/network/state.js';
import * as softmax from '../../web/labs/softmax/state.js';
import * as train from '../../web/labs/train/migrate.js';
import { schema as trainSchema } from '../../web/labs/train/state.js';
import { decodeState } from '../../web/state/hash.js';
import { labPages } from '../../web/ui/pages.js';

/** @typedef {{migrate?: (state: unknown, version: number) => unknown, version?: number}} Versioned */

/** @type {{format: import('../../web/state/hash.js').StateFormat, made: string, hash: string, holds: object}[]} */
const links = [
  {
    format: { lab: 'softmax', version: 1, schema: softmax.stateSchema, .../** @type {Versioned} */ (softmax) },
    made: 'softmax, version 1',
    hash: '#NU7LasMwEPyXOW-KlNKLrv0MY4rSrO0FyzK7qzQQ8u9FDrkN835gzRckWJ285DsIN1aTuiFFgnl2RnpgrbO4IQ3DmSKFjzjScOrgiz7HkeBZZ34ZIgUKIw2hGw-Ny86avSkj9QRskcmRYgiBoPXv2JJtb44UCLX5G_qitc0LEvY1y_ZjrYCgvHPua_Eo4Gv79eMyXvpVlN9MyXcpYgzCJGr-vWbryefzHw',
    holds: {
      logits: [
        [2, 1, 0.1],
        [-1, 0.5, 3],
      ],
      shift: 1000,
      temperature: 0.5,
      row: 1,
      through: 'plain_sum',
      direction: 'maximise',
    },
  },
  {
    format: { lab: 'gradcheck', version: 1, schema: gradcheck.schema, .../** @type {Versioned} */ (gradcheck) },
    made: 'gradcheck, version 1',
    hash: '#JY_RasMwDEX_5T6b4aQUht73HcFxlMbMsYysdN1K_304fRVHR0dP5DCDcNOwxI3jNxzurC1JAQ0OzYIx6ImqMmfeQbBUfqcWQ2Y4zMcNhD9WmboicTE48CPsNXMDjd4hlXpYA306bGlZuICuDnLYezx4h8a8nPeqpGIg_zGMV4clrSsrl8ggRC6mIaNHce2M935wUM7B0p2_VEVB2MNjktLjTDJrOLdPuNNVOab3e1izBLuM3bjJDwghd73owl1UpSXrZO_LHK03Xl6vfw',
    holds: {
      problem: 'tiny_scale',
      bug: 'zero_gradient',
      precision: 'float32',
      step: 1e-4,
      relativeError: 'max_one',
      selected: 3,
    },
  },
  {
    format: { lab: 'train', schema: trainSchema, version: train.version, migrate: train.migrate },
    made: 'train, version 1',
    hash: '#NZDNagMxDITfZc6i7KZJKb72BUp7LCUotrYr8NqLrSz5Ie9evEluoxH6JM0VkQ9wsMKaQFikVM0JridUYxO4KwIbf4uEu7uK7YZQ9W9iuO6lJwzsLZdW7AiySDnD9R0hbj5yWiTZCsXIcQChSDj6hzUJt8Vz1mQVbtd1BC5ThXslpKxVGnVLMKn2ycVa-bpelwKXoBeBGzhWIYwagiS4n3d6o-0vgb3pwo9NxmkEQZOactTL0z_xolL2x6RDLhMIMdcKh5oHm_i09yXXupdkJc_n1hYuSdPf1xpP99L1hAObH-8v59l00osUOHDgBqx-lHCM0qAmc2P0cGs8K6ARZM5-fAYwsxe4Tdd0FWtzsxaOuN3-AQ',
    holds: {
      set: 'spiral',
      noise: 0.4,
      hidden: [8, 6, 4].map((units) => ({ units, activation: 'tanh' })),
      l2: 0.001,
      schedule: 'step',
      optimizer: 'adam',
      seed: 42,
    },
  },
  {
    format: {
      lab: 'activations',
      version: 1,
      schema: activations.stateSchema,
      .../** @type {Versioned} */ (activations),
    },
    made: 'activations, version 1',
    hash: '#JY7NCsIwEITfZU4qa0kVEfZVxENsliZQk5Bsf6D47hKdwzDM4ZvZMdkXGHbQsFgNKVYQFik1pAjuCVWtCnhH9WmNYDQnDOmdbREHfmCUaQZBbfR4EmTLReofgO1Uw_hOwR367m4up-0IQk4hKvjcd7c2IBlsOtPUE9QXqT5N7lfeCEXs4MFXgpOsHnwxhFXC6BvDNEaIedb2bdYWPp8v',
    holds: {
      shown: 'own',
      compared: ['gelu', 'tanh'],
      expression: 'x*sigmoid(1.702*x)',
      point: -1.5,
      step: 1e-6,
      reach: 3,
      depth: 20,
      weight: -0.5,
      input: 'output',
    },
  },
  {
    format: { lab: 'graph', version: 1, schema: graph.schema, .../** @type {Versioned} */ (graph) },
    made: 'graph, version 1',
    hash: '#Nc69joMwEEXhV7FulaxmkSGhGYnnSGFceMOIRQrG8k8Ei3j3FUXaU3w6O17uB4wxuvALwltimhYPrgkpuyzgHWkp8SlgrKpTump7_1CdMqYm1VhS5kbqbm3vN9WpNI3zMg2X9etx7f3fWcp82UjpKwiTDyWn01zBxuiqaa09CNH5UT59xzx58HdDmN0Kbs4VCWBd6fY4CEvJoWQwNhBKSDmKm0-vJm3JaKqtJcganB_AORYhJHnJM8sAvn24-3H8Aw',
    holds: {
      source: 'x = 0.5\nW = [[1, 2], [3, 4]]\ny = sigmoid(x*W)\nz = sum(y, 0)',
      inputs: { x: [[0.25]] },
      ranges: { x: { min: -2, max: 2, step: 0.05 } },
      output: 'y',
      upstream: [
        [1, 0],
        [0, 1],
      ],
      expand: true,
      selected: 3,
      step: 4,
    },
  },
  {
    format: { lab: 'network', version: 1, schema: network.stateSchema, .../** @type {Versioned} */ (network) },
    made: 'network, version 1',
    hash: '#XZDNTsMwEITfZc5blKT04isSD8A1iiI32bYWjg3rTX-o8u7ISYOAk6Xxzsy3e4e3exgE1kuUdxDOLMnFAFMSklplmDt8TAkGKR50sNe2k5hSy0ElftxAiOI4qNXZhy76cQgJBOF-7B7qwDaA0DvhH8kFN7jEIKiVI-trlAEGMXB7igrCwUnSF29ze0HYO5s4waiMTPBsJbhwfJshi6dqR-jY-wz8OdqgTm8wuLA7njS1R7F9xgTB2xvLvKHEy_wuzDDVROis70ZvNUpOSu4rV9bbgsqieqZdWVHZEPZWuxPMNjuuMHVdUtVQnT-bR0O23df-ZaSgTdlQvSmpXAbzSjB11qloCLZTd14vKexHTPQvY07I9txW_ArZzOLfCNfzcoipWa-8ojRUFxlimr4B',
    holds: {
      x: [
        [1, 2],
        [2, 1],
      ],
      orientation: 'columns',
      reduction: 'mean',
      learningRate: 0.25,
      firstClass: 0,
      cell: { quantity: 'weights_gradient', layer: 1, row: 1, column: 2 },
    },
  },
];

test('each lab has a link that was given out', () => {
  assert.deepEqual(links.map(({ format }) => format.lab).sort(), labPages.map(({ name }) => name).sort());
});

for (const { format, made, hash, holds } of links) {
  test(`a link made by ${made} opens what it was made of`, async () => {
    const state = await decodeState(format, hash);
    for (const [name, value] of Object.entries(holds)) assert.deepEqual(Reflect.get(state, name), value, name);
  });
}
