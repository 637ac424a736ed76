import assert from 'node:assert/strict';
import { bundled as bundledParts } from '../../src/bundled.ts';
import { createChecker } from '../../src/core/checker.ts';
import type { Jurisdiction } from '../../src/core/dataset/schema.ts';
import { switchName } from '../../src/core/switchNames.ts';
import { bundled } from './support.ts';

const withLexicon = createChecker(bundled(), bundledParts);

/** What each switch at the `|` makes of the text. */
function switched(text: string, jurisdiction: Jurisdiction = 'US'): string[] {
  const at = text.indexOf('|');
  const source = text.replace('|', '');
  const mention = withLexicon.mentionAt(source, at);
  if (!mention) return [];
  return withLexicon.switches(mention, jurisdiction).flatMap((to) => {
    const edit = switchName(source, mention, to);
    return edit ? [source.slice(0, edit.start) + edit.newText + source.slice(edit.end)] : [];
  });
}

describe('switching brand and generic', () => {
  const CASES: [before: string, ...after: string[]][] = [
    ['Take Rin|voq daily.', 'Take upadacitinib daily.'],
    ['Rin|voq helps.', 'Upadacitinib helps.'],
    ['It helps. Rin|voq® does.', 'It helps. Upadacitinib does.'],
    ['- Rin|voq', '- Upadacitinib'],
    ['Take **Rin|voq** daily.', 'Take **upadacitinib** daily.'],
    ['Use upada|citinib daily.', 'Use Rinvoq daily.'],
    ['Metop|rolol helps the heart.', 'Lopressor helps the heart.', 'Toprol-XL helps the heart.'],
    ['The JAK inhib|itors help.'],
    ['Use `Rin|voq` here.'],
    ['No n|ame here.'],
  ];
  for (const [before, ...after] of CASES)
    it(`offers ${after.length > 0 ? after.map((a) => `"${a}"`).join(', ') : 'nothing'} for "${before}"`, () => {
      const found = switched(before);
      for (const text of after) assert.ok(found.includes(text), found.join(' / '));
      if (after.length === 0) assert.deepEqual(found, []);
    });

  it('offers the brands of the document’s place, and none that has gone', () => {
    assert.ok(!switched('Use tralo|kinumab.', 'US').includes('Use Adtralza.'));
    assert.deepEqual(switched('Use tralo|kinumab.', 'EU'), ['Use Adtralza.']);
  });
  it('switches there and back', () => {
    assert.deepEqual(switched(switched('Use upada|citinib daily.')[0]!.replace('Rin', 'Rin|')), ['Use upadacitinib daily.']);
  });
});
