import assert from 'node:assert/strict';
import { findAges, type AgeGroup } from '../../../src/core/text/ages.ts';

/** A group in short: `12y+`, `6y-11y`, `<12y`, `6m-5y`, `6y-<13y`; a word's group carries a `w`. */
function short({ min, max, below, word }: AgeGroup): string {
  const age = (a: { value: number; unit: string }): string => `${a.value}${a.unit[0]}`;
  const upper = max ? `${min ? '-' : ''}${below ? '<' : ''}${age(max)}` : '+';
  return `${min ? age(min) : ''}${upper}${word ? 'w' : ''}`;
}
const ages = (text: string): string[] => findAges(text).map(short);

const AGES: [text: string, ...ages: string[]][] = [
  // From an age on
  ['people aged 12 years and older', '12y+'],
  ['people aged 12 years and over', '12y+'],
  ['patients 12 years of age and older', '12y+'],
  ['patients 12 years of age or older', '12y+'],
  ['for ages 12 and up', '12y+'],
  ['people aged 12 and above', '12y+'],
  ['children 12 years or above', '12y+'],
  ['12+', '12y+'],
  ['12 years+', '12y+'],
  ['children aged 2 years and upwards', '2y+'],
  ['infants aged 3 months and older', '3m+'],
  ['babies of 6 months and up', '6m+'],
  ['twelve years and older', '12y+'],
  ['aged six months or older', '6m+'],
  ['aged ≥ 12 years', '12y+'],
  ['aged ≥12 years', '12y+'],
  ['aged >= 12 years', '12y+'],
  ['at least 12 years of age', '12y+'],
  ['who are at least 12 years old', '12y+'],
  ['no younger than 2 years', '2y+'],
  ['from 12 years', '12y+'],
  ['from the age of 12', '12y+'],
  ['from age 12', '12y+'],
  ['from 6 months of age', '6m+'],
  ['from two years of age', '2y+'],
  ['as young as 6 months', '6m+'],
  ['down to 6 months', '6m+'],
  ['starting at age 6', '6y+'],
  ['older than 12 years', '12y+'],
  ['over 12 years', '12y+'],
  ['over the age of 12 years', '12y+'],
  ['12 yrs and older', '12y+'],
  // Between two ages
  ['children aged 6 to 11 years', '6y-11y'],
  ['children aged 6–11 years', '6y-11y'],
  ['children 6-11 years old', '6y-11y'],
  ['children aged 6 through 11 years', '6y-11y'],
  ['children aged 6 to 11', '6y-11y'],
  ['ages 6 to 11', '6y-11y'],
  ['between 2 and 5 years of age', '2y-5y'],
  ['6 months to 5 years', '6m-5y'],
  ['aged 6 months through 5 years', '6m-5y'],
  ['from 6 months up to 5 years', '6m-5y'],
  ['aged 2 to under 12 years', '2y-<12y'],
  ['6 to 11 months', '6m-11m'],
  ['6- to 11-year-olds', '6y-11y'],
  // Below an age
  ['children under 12', '<12y'],
  ['children under 12 years', '<12y'],
  ['children under the age of 12', '<12y'],
  ['children below 12 years of age', '<12y'],
  ['younger than 12 years', '<12y'],
  ['less than 2 years old', '<2y'],
  ['infants under 3 months', '<3m'],
  ['children aged < 2 years', '<2y'],
  // Words
  ['adults only', '18y+w'],
  ['in adult patients', '18y+w'],
  ['adults and adolescents', '12y+w'],
  ['adolescents', '12y-17yw'],
  ['teenagers', '12y-17yw'],
  ['infants', '<24mw'],
  ['toddlers', '<2yw'],
  ['minors', '<18yw'],
  ['turned 12', '12y+'],
  ['turned 6 months', '6m+'],
  ['six is the youngest age', '6y+'],
  ['six months is still the lowest age', '6m+'],
  ['it starts at 12', '12y+'],
  ["from a child's sixth birthday", '6y+'],
  ['children', '<12yw'],
  // Several
  ['adults and children aged 2 years and older', '18y+w', '2y+'],
  ['from 12 years in the US and from 2 years in Japan', '12y+', '2y+'],
];

/** No age stands in any of these. */
const NO_AGES: [why: string, text: string][] = [
  ['a dose', 'take 12 mg or more'],
  ['a dose range', 'from 15 to 30 mg a day'],
  ['a dose limit', 'under 5 mg a day'],
  ['a dose with a sign', '≥ 15 mg'],
  ['a weight', 'people of at least 40 kg'],
  ['a weight with a sign', '≥ 40 kg'],
  ['a low weight', 'under 30 kg'],
  ['weeks', 'for 16 weeks or more'],
  ['a range of weeks', 'in 2 to 3 weeks'],
  ['weeks under a limit', 'in under 2 weeks'],
  ['days', 'within 3 to 5 days'],
  ['days under a limit', 'less than 3 days'],
  ['hours', 'in less than 12 hours'],
  ['a percentage', 'in less than 10% of people'],
  ['percent', 'under 5 percent'],
  ['a percentage range', 'from 5 to 10%'],
  ['a strength', 'the 1.5% cream'],
  ['a score', 'an EASI of at least 16'],
  ['points', '≥ 4 points'],
  ['a count of people', 'at least 12 people'],
  ['a count of sites', 'less than 20 sites'],
  ['a phase', 'phase 2 to 3'],
  ['a page range', 'pages 12 to 14'],
  ['grams', 'from 30 to 60 g'],
  ['an interval', 'every 4 to 8 weeks'],
  ['a date range', 'from 2 to 5 May'],
  ['a part of the body surface', 'under 20% of the body'],
  ['times a day', 'up to 2 times a day'],
  ['a number of drugs', 'from 2 to 4 drugs'],
  ['a comparison of costs', 'over 12 dollars'],
  ['an adjective', 'the adulthood of the insect'],
];

describe('ages', () => {
  for (const [text, ...expected] of AGES) it(`reads "${text}"`, () => assert.deepEqual(ages(text), expected));
  for (const [why, text] of NO_AGES) it(`reads none in ${why}: "${text}"`, () => assert.deepEqual(ages(text), []));

  it('lie where the words stand', () => {
    const text = 'It is for people aged 12 years and older with eczema.';
    const [group] = findAges(text);
    assert.equal(text.slice(group!.start, group!.end), '12 years and older');
  });
  it('are in order and never one inside another', () => {
    const groups = findAges('Adults, children aged 6 to 11 years, infants under 2 years, and adolescents from 12 years.');
    for (const [i, g] of groups.entries()) if (i > 0) assert.ok(g.start >= groups[i - 1]!.end);
    assert.ok(groups.length >= 4);
  });
  it('make no group of a range that goes down', () => assert.deepEqual(ages('from 12 to 6 years'), []));
});
