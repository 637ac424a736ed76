/** The benchmarks' documents: what they are made of, and that the same number makes the same one. */
import assert from 'node:assert/strict';
import { engine } from '../../bench/suite/engine.ts';

const LENGTH = 200_000;
const text = engine.corpus(1, LENGTH);

describe('the documents of the benchmarks', () => {
  it('are the same for the same number, and others for another', () => {
    assert.equal(engine.corpus(1, LENGTH), text);
    assert.notEqual(engine.corpus(2, LENGTH), text);
  });

  it('are as long as asked for', () => {
    assert.ok(text.length >= LENGTH && text.length < LENGTH * 1.05, String(text.length));
  });

  it('begin alike, however long they are', () => {
    assert.equal(engine.corpus(1, LENGTH / 2).slice(0, LENGTH / 2), text.slice(0, LENGTH / 2));
  });

  it('name a drug in every 25 words', () => {
    const words = text.split(/\s+/).length;
    const share = words / engine.mentions(text).length;
    assert.ok(share > 22 && share < 28, `one name in ${share.toFixed(1)} words`);
  });

  it('have what Markdown has', () => {
    for (const part of [
      /^---\n/,
      /\n## /,
      /\n### /,
      /\n- /,
      /\n1\. /,
      /\n\|---/,
      /\n```\n/,
      /\n> /,
      /\[\^n1\]: /,
      /\]\(https:/,
      /\*\*\w+\*\*/,
      /`\w+`/,
    ])
      assert.match(text, part);
  });

  it('have some 20 to 40 findings in a megabyte', () => {
    const found = engine.check(text).length * (1_000_000 / LENGTH);
    assert.ok(found >= 20 && found <= 45, `${found} findings in a megabyte`);
  });
});
