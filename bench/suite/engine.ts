/** What the benchmarks measure of Classwise, with everything on: the facts, the lexicon and the words that it carries. */
import { bundled, bundledDataset, bundledLexicon } from '../../src/bundled.ts';
import { createChecker, type Checker, type OpenDocument } from '../../src/core/checker.ts';
import { withUserData } from '../../src/core/dataset/userData.ts';
import { parseLexicon } from '../../src/core/dataset/lexicon.ts';
import type { Finding } from '../../src/core/findings.ts';
import { createAcceptsNames } from '../../src/core/text/prose.ts';
import { corpus } from './corpus.ts';
import { namesOf, type Sources } from './drugNames.ts';

/** The functions that are measured. */
export interface Engine {
  readonly sources: Sources;
  /** The benchmarks' document of this number and length. */
  readonly corpus: (seed: number, characters: number) => string;
  readonly check: (text: string) => readonly Finding[];
  /** A document that is told what changes. */
  readonly open: (text: string) => OpenDocument;
  readonly mentions: (text: string) => readonly { readonly start: number }[];
  /** What the editor does at a letter typed at the offset: may a name stand here, and which? @returns how many */
  readonly complete: (text: string, offset: number) => number;
  /** What the editor does when somebody points at the offset. @returns whether there is anything to tell */
  readonly hover: (document: OpenDocument, offset: number) => boolean;
  readonly suggest: (word: string) => number;
}

function makeEngine(checker: Checker, sources: Sources): Engine {
  const accepts = createAcceptsNames();
  return {
    sources,
    corpus: (seed, characters) => corpus(seed, characters, sources),
    check: (text) => checker.check(text, options),
    open: (text) => checker.open(text, options),
    mentions: (text) => checker.mentions(text),
    complete: (text, offset) => {
      if (!accepts(text, offset)) return 0;
      const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
      return checker.complete({ before, jurisdiction: 'US' }).length;
    },
    hover: (document, offset) => {
      const mention = document.mentionAt(offset);
      const { jurisdiction, indication } = document.context();
      return mention !== undefined && checker.card(mention, { ...options, jurisdiction, indication }) !== undefined;
    },
    suggest: (word) => checker.speller().suggest(word).length,
  };
}

const { dataset } = withUserData(bundledDataset(), []);
/** Judged at the day of the data, so that the same text has the same findings on every day. */
const options = { asOf: dataset.asOf };

export const engine: Engine = makeEngine(createChecker(dataset, bundled), namesOf(dataset, bundledLexicon()));

/** Over a lexicon of another size; the documents are about the names of `named`, which both of two lexicons to compare must hold. */
export function engineWith(lexicon: string, named: string): Engine {
  const opened = parseLexicon(lexicon);
  return makeEngine(createChecker(dataset, { ...bundled, lexicon: () => opened }), namesOf(dataset, parseLexicon(named)));
}
