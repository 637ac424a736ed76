import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { EQUIVALENTS } from '../../../src/core/claims/plainer/index.ts';
import { prepareGate } from '../../../src/core/patterns/gate.ts';
import { fixtureFiles, readFixture } from './fixture.ts';

const TOPICS = EQUIVALENTS.map((topic) => topic());

describe('the table of plainer words', () => {
  it('has no more topics, and no topic more patterns, than a gate has bits', () => {
    for (const list of [TOPICS, ...TOPICS]) assert.ok(list.length <= 31, `${list.length}`);
  });

  it('is opened by its gates wherever one of its patterns matches', () => {
    const topics = prepareGate(
      TOPICS.map((topic) => topic.map(([pattern]) => pattern)),
      0,
    );
    let matches = 0;
    for (const text of fixtureFiles().flatMap((file) => readFixture(fs.readFileSync(file, 'utf8')).text.split('\n')))
      TOPICS.forEach((topic, i) => {
        for (const [pattern] of topic)
          if (text.search(pattern) >= 0) {
            matches++;
            assert.ok((topics(text) & (1 << i)) !== 0, `${pattern.source}: ${text}`);
          }
      });
    assert.ok(matches > 90, `only ${matches} matches`);
  });

  it('names in the plainer words only groups that its pattern has', () => {
    for (const [pattern, plainer] of TOPICS.flat())
      for (const [, name] of plainer.matchAll(/\$<(\w+)>/g))
        assert.ok(pattern.source.includes(`(?<${name}>`), `${name}: ${pattern.source}`);
  });
});
