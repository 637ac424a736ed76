// What the editor asks while somebody works in a document: all milliseconds are those of one letter, one hover, one word.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root } from '../../scripts/lib/project.mjs';
import { COMPLETION, EDIT, HOVER, SUGGESTIONS } from './contenders.mjs';
import { timed } from './measure.mjs';

const TYPED = ' Nobody asked for the new form today.';
/** Up to this length, what is found after typing is compared with a full check. */
const COMPARED = 100_000;
const LETTERS = 5;
const HOVERS = 3;
const WORDS = 20;

/** Contenders for `interleave`, over a document of their own that stays open; the round's own texts are for the others. */
export function keystrokes(engine, characters) {
  return {
    [EDIT]: typing(engine, characters),
    [COMPLETION]: completing(engine, characters),
    [HOVER]: hovering(engine, characters),
    [SUGGESTIONS]: suggesting(engine),
  };
}

/** The end of a sentence in the middle of a text. */
const middleOf = (text) => text.indexOf('. ', text.length / 2) + 1;

/**
 * Types a sentence letter by letter into the middle of an open document; findings are asked for after each. In documents that are quickly
 * checked as a whole, what is found has to be what a full check finds: nothing else is worth timing.
 */
export function typing(engine, characters) {
  let text = engine.corpus(1, characters);
  const document = engine.open(text);
  let at = middleOf(text);
  return () => {
    const start = at;
    const ms = timed([...TYPED], (newText) => {
      document.edit([{ start: at, end: at++, newText }]);
      return document.findings().length;
    });
    text = flat(text.slice(0, start) + TYPED + text.slice(start));
    if (characters <= COMPARED && !isDeepStrictEqual(document.findings(), engine.check(text)))
      throw new Error('after typing, an open document has other findings than a full check');
    return ms;
  };
}

/** The first letters of a name, typed one by one into the middle of a document. */
function completing(engine, characters) {
  const text = engine.corpus(2, characters);
  const at = middleOf(text);
  const names = engine.sources.dataset.generics;
  let turn = 0;
  return () => {
    const name = names[turn++ % names.length];
    const typed = Array.from({ length: LETTERS }, (_, i) => ({
      text: flat(`${text.slice(0, at)} ${name.slice(0, i + 1)}${text.slice(at)}`),
      cursor: at + 2 + i,
    }));
    return timed(typed, ({ text, cursor }) => engine.complete(text, cursor));
  };
}

/** Some of the names of an open document are pointed at, at its beginning, in its middle and at its end. */
function hovering(engine, characters) {
  const text = engine.corpus(3, characters);
  const named = engine.mentions(text);
  const document = engine.open(text);
  return (_, round) => {
    const places = Array.from(
      { length: HOVERS },
      (_, i) => named[(7 * (round + 100) + Math.floor((i * named.length) / HOVERS)) % named.length].start + 1,
    );
    return timed(places, (place) => engine.hover(document, place));
  };
}

function suggesting(engine) {
  const lines = fs
    .readFileSync(path.join(root, 'bench', 'spelling', 'misspellings.tsv'), 'utf8')
    .trim()
    .split('\n');
  const words = lines.map((line) => line.split('\t')[0]);
  return (_, round) => {
    const some = Array.from({ length: WORDS }, (_, i) => words[(41 * (round + 100) + 67 * i) % words.length]);
    return timed(some, engine.suggest);
  };
}

/** As an editor hands it over: one string, not a tree of parts. */
const flat = (text) => Buffer.from(text, 'utf8').toString('utf8');
