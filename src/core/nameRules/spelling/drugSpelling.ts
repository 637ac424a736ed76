/** A word that is no name and no ordinary word, but a slip of a drug's name. */
import type { Dataset } from '../../dataset/dataset.ts';
import { foldName } from '../../dataset/nameForms.ts';
import type { Fix } from '../../describe/fixes.ts';
import { listInWords } from '../../describe/words.ts';
import type { Finding } from '../../findings.ts';
import { inCapitalsOf } from '../naming/edits.ts';
import type { NameDocument, NameRule } from '../rule.ts';
import { findMisspellings, type Misspelling } from './misspellings.ts';

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
  prepare: ({ dataset, speller }) => {
    if (!speller) return () => [];
    return (document) =>
      findMisspellings(document.blocks, heldNames(dataset, document), speller()).map((m) => toFinding(dataset, document, m));
  },
};

/** The names that the document writes right, and the other names of the same drugs. */
function heldNames(dataset: Dataset, { named }: NameDocument): ReadonlySet<string> {
  const held = new Set<string>();
  for (const { mentions } of named)
    for (const { kind, id, text } of mentions) {
      held.add(foldName(text));
      const drug = kind === 'class' ? undefined : dataset.drugs.get(id);
      if (drug) for (const { name } of [drug, ...drug.brands]) held.add(foldName(name));
    }
  return held;
}

function toFinding(dataset: Dataset, { source, jurisdiction }: NameDocument, { block, start, end, word, near }: Misspelling): Finding {
  const from = block.spans.sourceOf(start);
  const to = block.spans.sourceEndOf(end);
  const names = near.map((n) => n.instead ?? n.name.name);
  return {
    rule: 'drug-spelling',
    verdict: 'wrong',
    severity: drugSpelling.severity,
    start: from,
    end: to,
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
    fixes: source.slice(from, to) === word ? fixesOf(from, to, word, names) : [],
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
