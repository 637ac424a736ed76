import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pack, unpack, type Json, type Packed } from '../../../src/core/dataset/pack.ts';
import { squeeze, unsqueeze } from '../../../src/core/dataset/phrases.ts';
import { bundledDataset } from '../../../src/bundled.ts';

const key = fc.stringMatching(/^[a-z][a-zA-Z ]{0,8}$/);
const word = fc.constantFrom(
  'dupilumab',
  'atopic dermatitis',
  'US',
  'approved for adults with moderate atopic dermatitis',
  'Ā',
  '',
  '"',
  '\\',
  '\n',
  'ﬀ',
);
const sentence = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    sentence,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('packed data', () => {
  it('unpack to what was packed', () =>
    fc.assert(
      fc.property(json, (value) => assert.deepEqual(unpack(plain(pack(value)) as Packed), plain(value))),
      { seed: 1 },
    ));
  it('leave out what is undefined, as JSON does', () =>
    assert.deepEqual(unpack(pack({ a: undefined, b: 1 } as unknown as Json)), { b: 1 }));
  it('write a string that comes back once', () => {
    const packed = pack(Array.from({ length: 50 }, () => 'the same long text'));
    assert.equal(JSON.stringify(packed).split('the same long text').length, 2);
  });
});

describe('squeezed text', () => {
  it('is what it was, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 20 }), (list) => {
        const text = JSON.stringify(list);
        assert.equal(unsqueeze(squeeze(text)), text);
      }),
      { seed: 2 },
    );
  });
  it('is shorter where sentences are alike', () => {
    const text = JSON.stringify(
      Array.from({ length: 40 }, (_, i) => `The regulator approved the cream for adults with eczema in ${1980 + i}.`),
    );
    assert.ok(squeeze(text).length < text.length / 2);
  });
});

it('the bundled data come out as plain JSON, with an address in every source', () => {
  const data = bundledDataset();
  assert.deepEqual(plain(data), data);
  for (const [id, source] of Object.entries(data.sources ?? {})) assert.match(source.url, /^https?:\/\/[^/]/, id);
});
