/** What an opened document holds in memory for the next letter typed. For memory.mjs. */
import { engine } from './engine.ts';
import { weigh } from './heap.ts';

const length = Number(process.argv[2]);
const open = (number: number): unknown => {
  const opened = engine.open(engine.corpus(number, length));
  opened.findings();
  return opened;
};
/** Everything that is opened once has been opened before the document that is weighed. */
open(1);
process.stdout.write(JSON.stringify({ document: weigh(() => open(2)) }));
