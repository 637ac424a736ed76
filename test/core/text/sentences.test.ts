import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/core/text/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map((s) => text.slice(s.start, s.end));

/** Each list, joined by a space, must come apart into itself again. */
const SENTENCES: Record<string, string[]> = {
  'two plain sentences': ['It is a cream.', 'It is used twice a day.'],
  'questions and exclamations': ['Is it safe?', 'It is!', 'It really is.'],
  'several marks at once': ['Really?!', 'Yes...', 'It is.'],
  'a last sentence without a stop': ['It is a cream.', 'It is used twice a day'],
  'after closing quotation marks': ['They wrote "it is new."', 'It is not.'],
  'after closing brackets': ['It is new (since 2020.)', 'It is used daily.'],
  'after a place at a sentence end': ['It is sold in the U.S.', 'In Europe it is not.'],
  'after a place before another subject word': ['They live in the U.K.', 'The drug is not sold there.'],
  'after et al. at a sentence end': ['This was found by Smith et al.', 'The drug helped.'],
  'after etc. at a sentence end': ['Use creams, gels, etc.', 'These help.'],
  'before a name in capitals': ['Ask first.', 'JAK inhibitors are pills.'],
  'before a number': ['Ask first.', '12 people did.'],
  'after a number at the end': ['It began in 2020.', 'It ended soon.'],
  'after a dose at the end': ['Take 15 mg.', 'Then wait.'],
};
/** None of these comes apart. */
const WHOLE: Record<string, string> = {
  'at e.g.': 'Some creams, e.g. crisaborole, sting.',
  'at i.e. before a capital': 'The drug, i.e. Rinvoq, is a tablet.',
  'at vs.': 'We compared pills vs. Injections of any kind.',
  'at Dr.': 'Dr. Miller says so.',
  'at No.': 'See guideline No. 12 for more.',
  'at Fig.': 'See Fig. 2 for more.',
  'at approx.': 'It takes approx. 4 weeks.',
  'at a month': 'It was read on Sept. 14 by all.',
  'at initials': 'J. R. Smith wrote it.',
  'at et al. before a name': 'Smith et al. Reported it in a letter.',
  'at U.S. before a noun': 'The U.S. Food and Drug Administration decides.',
  'at U.S. before a lower-case word': 'The U.S. label says so.',
  'at a decimal': 'Use the 0.1% ointment or the 1.5 mg tablet.',
  'at a version': 'See version 2.1.3 of it.',
  'at a stop before a lower-case word': 'It is used b.i.d. by most.',
  'at a semicolon': 'One is a cream; The other is a pill.',
  'at a colon': 'Approved: Rinvoq and Cibinqo.',
  'at a file name': 'Open report.md and read it.',
};

describe('sentences', () => {
  for (const [where, sentences] of Object.entries(SENTENCES))
    it(`end: ${where}`, () => assert.deepEqual(split(sentences.join(' ')), sentences));
  for (const [where, text] of Object.entries(WHOLE)) it(`do not end ${where}`, () => assert.deepEqual(split(text), [text]));

  it('keep footnote digits that are glued to their stop', () => {
    assert.deepEqual(split('It eases the itch.1,2 When it does not, ask.'), ['It eases the itch.1,2', 'When it does not, ask.']);
    assert.deepEqual(split('It eases the itch.12–14 Ask.'), ['It eases the itch.12–14', 'Ask.']);
    assert.deepEqual(split('It eases the itch.3'), ['It eases the itch.3']);
  });
  it('keep footnote marks that were left out of the prose', () => {
    assert.deepEqual(split('It eases the itch.\uFFFC Ask.'), ['It eases the itch.\uFFFC', 'Ask.']);
    assert.deepEqual(split('It eases the itch\uFFFC. Ask.'), ['It eases the itch\uFFFC.', 'Ask.']);
  });
  it('leave white space around them out', () => assert.deepEqual(split('  One.   Two.  '), ['One.', 'Two.']));
  it('are none in an empty text', () => assert.deepEqual(split(' \n '), []));
  it('lie one behind the other and hold every letter', () => {
    const text = 'A first one (e.g. this). "Is it?" asked Dr. No. Yes, 1.5 times... and more! End';
    const spans = splitSentences(text);
    let last = 0;
    let between = '';
    for (const s of spans) {
      assert.ok(s.start >= last && s.end > s.start);
      between += text.slice(last, s.start);
      last = s.end;
    }
    assert.match(between + text.slice(last), /^\s*$/);
  });
  it('take time in proportion to the text', () => {
    const text = `${'a.'.repeat(50_000)} ${'"'.repeat(50_000)}`;
    assert.equal(split(text).join(' ').length, text.length);
  });
});
