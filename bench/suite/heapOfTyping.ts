/** An hour of typing: what an open document holds meanwhile. For memory.mjs. */
import { engine } from './engine.ts';
import { heap } from './heap.ts';

const EDITS = Number(process.argv[2]);
const LENGTH = 200_000;
/** So many times the heap is weighed. */
const LOOKS = 40;
/** A writer types a sentence, thinks better of it and deletes it, then goes on elsewhere. */
const SENTENCE = 'It is given with dupilumab, from 6 months of age. ';

const text = engine.corpus(1, LENGTH);
const document = engine.open(text);
const heaps: number[] = [];
let at = 0;
for (let edit = 0; edit < EDITS; edit++) {
  const step = edit % (2 * SENTENCE.length);
  if (step === 0) at = (edit * 7919) % text.length;
  if (step < SENTENCE.length) {
    document.edit([{ start: at, end: at, newText: SENTENCE[step]! }]);
    at++;
  } else {
    document.edit([{ start: at - 1, end: at, newText: '' }]);
    at--;
  }
  document.findings();
  if ((edit + 1) % (EDITS / LOOKS) === 0) heaps.push(heap());
}
process.stdout.write(JSON.stringify(heaps));
