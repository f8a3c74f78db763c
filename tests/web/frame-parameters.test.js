import assert from 'node:assert/strict';
import { test } from 'node:test';

import { embedCode, frameAddress } from '../../web/embed/frame-address.js';
import { readParameters, usual } from '../../web/embed/parameters.js';

const labs = ['softmax', 'train'];

test('an address gives back the parameters that it was made of', () => {
  const parameters = {
    ...usual,
    lab: 'train',
    state: 'q1-Y_q',
    theme: 'dark',
    controls: 'minimal',
    hide: ['try', 'what-else'],
    readonly: true,
    origins: ['https://a.example', 'http://localhost:8080'],
    loading: 'eager',
    resize: 'json',
  };
  const url = new URL(frameAddress('https://nabla.example/some/train.html', parameters));
  assert.equal(url.origin + url.pathname, 'https://nabla.example/some/embed.html');
  assert.equal(url.hash, '#state=q1-Y_q', 'a state may be longer than a server takes');
  assert.deepEqual(readParameters(url.search, url.hash, labs), { parameters, problems: [] });
});

test('what is as usual is not in the address', () => {
  assert.equal(
    frameAddress('https://a.example/softmax.html', { ...usual, lab: 'softmax' }),
    'https://a.example/embed.html?lab=softmax',
  );
});

test('a state is read from the query too, and what stands after the # counts more', () => {
  const { parameters } = readParameters('?lab=softmax&state=a&theme=light', '#state=b', labs);
  assert.equal(parameters.state, 'b');
  assert.equal(readParameters('?lab=softmax&state=a', '', labs).parameters.state, 'a');
});

test('readonly is on when it is there, as in HTML, and can be said to be off', () => {
  for (const [text, is] of /** @type {const} */ ([
    ['', true],
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
  ])) {
    assert.equal(readParameters(`?lab=softmax&readonly=${text}`, '', labs).parameters.readonly, is);
  }
});

test('what does not fit is as usual, and each is told once; what is not a lab’s is left alone', () => {
  const search =
    '?lab=softmax&theme=pink&lang=xx&controls=all&hide=Try!&readonly=maybe&origins=a.example&utm_source=x&__proto__=1';
  const { parameters, problems } = readParameters(search, '', labs);
  assert.deepEqual(parameters, { ...usual, lab: 'softmax' });
  assert.equal(problems.length, 6);
  assert.match(problems[0], /“pink”.*light, dark, auto/);
});

test('without a lab, or with an unknown one, the labs are named', () => {
  assert.match(readParameters('', '', labs).problems[0], /softmax, train/);
  const { parameters, problems } = readParameters(`?lab=${'x'.repeat(500)}`, '', labs);
  assert.equal(parameters.lab, '');
  assert.match(problems[0], /softmax, train/);
  assert.ok(problems[0].length < 150);
});

test('the code to embed cannot be broken out of', () => {
  const code = embedCode('https://a.example/embed.html?lab=a&hide=b', {
    title: '"><script>alert(1)</script>',
    height: 500,
  });
  assert.match(code, /src="https:\/\/a\.example\/embed\.html\?lab=a&amp;hide=b"/);
  assert.doesNotMatch(code, /<script>alert/);
  assert.match(code, /<script src="https:\/\/a\.example\/nabla-host\.js" async><\/script>$/);
});
