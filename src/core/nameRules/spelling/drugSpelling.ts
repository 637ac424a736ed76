/** A word that is no name and no ordinary word, but a slip of a drug's name. */
import type { Dataset } from '../../dataset/dataset.ts';
import { foldName } from '../../dataset/nameForms.ts';
import type { Fix } from '../../describe/fixes.ts';
import { listInWords } from '../../describe/words.ts';
import type { Finding } from '../../findings.ts';
import type { Jurisdiction } from '../../dataset/schema.ts';
import { inCapitalsOf } from '../naming/edits.ts';
import type { Near } from '../../spelling/nearest.ts';
import type { Holder, NameReader, NameRule } from '../rule.ts';
import { FineWords, slipsOf, unsureWords, type UnsureWord } from './misspellings.ts';

export const drugSpelling: NameRule = {
  id: 'drug-spelling',
  title: 'Misspelled drug name',
  means: 'A word that is neither a name nor an ordinary word, but only a slip away from a drug, brand or class name.',
  why: 'A misspelled name is not found by who looks for it, and may be read as another drug.',
  fix: 'Take the name that is offered. Where the word is right, say so: `<!-- classwise-disable-line drug-spelling: reason -->`; a drug that Classwise does not know can be added by a dataset of your own. Names that only look alike are never swapped for one another.',
  severity: 'information',
  flags: [
    { text: 'Children take dupilumabb every four weeks.' },
    { text: 'Upadacitnib is a tablet.' },
    { text: 'A thin layer of tacrolimis ointment is enough.' },
    { text: 'She was given prednizone for a week.' },
    { text: 'Rub in the crisaborol twice a day.' },
  ],
  passes: [
    { text: 'Children take dupilumab every four weeks.' },
    { text: 'Hydroxyzine and hydralazine are two drugs.' },
    { text: 'The cells make interleukins and periostin.' },
    { text: 'Mr Lantos lives in Levoca.' },
    { text: 'See `dupilumabb` in the code.' },
    { text: 'A fraction of the statins and gliptins.' },
  ],
  prepare: ({ dataset, speller }): NameReader<UnsureWord> => {
    const fine = new FineWords();
    return {
      read: ({ blocks, source }) => (speller ? unsureWords(blocks, source, speller(), fine) : []),
      open: () => {
        const held = new Map<Holder, readonly UnsureWord[]>();
        return {
          add: (part, found) => void held.set(part, found),
          remove: (part) => void held.delete(part),
          judge: ({ jurisdiction, held: names }) =>
            [...held].flatMap(([{ base }, words]) =>
              words.flatMap((word) => {
                const near = slipsOf(word, names, speller!());
                return near.length > 0 ? [toFinding(dataset, jurisdiction, base, word, near)] : [];
              }),
            ),
        };
      },
    };
  },
};

function toFinding(
  dataset: Dataset,
  jurisdiction: Jurisdiction,
  base: number,
  { start, end, word, whole }: UnsureWord,
  near: readonly Near[],
): Finding {
  const names = near.map((n) => n.instead ?? n.name.name);
  const at = { start: base + start, end: base + end };
  return {
    rule: 'drug-spelling',
    verdict: 'wrong',
    severity: drugSpelling.severity,
    ...at,
    message: `Classwise knows no name “${word}”: perhaps ${listInWords(names, 'or')} is meant.`,
    claim: {
      type: 'drug-spelling',
      subject: near[0]!.name.id ?? names[0]!,
      predicate: 'misspelled',
      jurisdiction,
      indication: null,
      since: null,
    },
    evidence: near.map(({ name }) => ({
      id: `name-${foldName(name.name).replace(/ /g, '-')}`,
      date: dataset.asOf,
      jurisdiction: 'INT',
      fact: `${name.name} is the name of a ${name.kind === 'class' ? 'drug class' : name.kind === 'combination' ? 'combination' : name.kind}.`,
      url: null,
      publisher: 'Classwise names',
    })),
    // Where markup stands within the word, an edit would lose it.
    fixes: whole ? fixesOf(at.start, at.end, word, names) : [],
  };
}

function fixesOf(start: number, end: number, word: string, names: readonly string[]): Fix[] {
  return names.map((name) => {
    const newText = inCapitalsOf(word, name);
    const edits = [{ start, end, newText }];
    return names.length === 1
      ? { title: `Change to "${newText}"`, edits, kind: 'value', bulk: true }
      : { title: `Change to "${newText}"`, edits, kind: 'choice' };
  });
}
