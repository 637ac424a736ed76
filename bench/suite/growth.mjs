// How the work grows: with the text, with the names, and, for a letter typed, with the text around it.
import { typing } from './keystrokes.mjs';
import { lexicons } from './lexicon.mjs';
import { interleave, ratioOf, timed } from './measure.mjs';

const WARM_UP = 3;
const WHOLE = 1_000_000;
const SEED = 2000;
const NAMES = 10_000;
const TIMES = 10;

/** @returns ratios by name */
export async function measureGrowth(engine, engineWith, { rounds }) {
  return {
    ...(await byText(engine, rounds)),
    ...(await byNames(engineWith, rounds)),
    typedInTenfold: await byTextAround(engine, rounds),
  };
}

/** Twice the text. Both are of the same number, so that the half is the beginning of the whole. */
async function byText(engine, rounds) {
  const samples = await interleave(
    {
      half: ({ half }) => timed([half], engine.check),
      whole: ({ whole }) => timed([whole], engine.check),
    },
    {
      rounds,
      warmUp: WARM_UP,
      input: (round) => ({ half: engine.corpus(SEED + round, WHOLE / 2), whole: engine.corpus(SEED + round, WHOLE) }),
    },
  );
  return { twiceTheText: ratioOf(samples, 'whole', 'half') };
}

/** Ten times the names, over the same text. */
async function byNames(engineWith, rounds) {
  const { small, large } = lexicons(NAMES, TIMES);
  const [few, many] = [engineWith(small, small), engineWith(large, small)];
  const samples = await interleave(
    {
      fewChecked: (text) => timed([text], few.check),
      manyChecked: (text) => timed([text], many.check),
      fewFound: (text) => timed([text], few.mentions),
      manyFound: (text) => timed([text], many.mentions),
    },
    { rounds, warmUp: WARM_UP, input: (round) => few.corpus(SEED + round, WHOLE / 2) },
  );
  return {
    tenfoldNamesChecked: ratioOf(samples, 'manyChecked', 'fewChecked'),
    tenfoldNamesFound: ratioOf(samples, 'manyFound', 'fewFound'),
  };
}

/** The same letters typed in a document and in one ten times as long. */
async function byTextAround(engine, rounds) {
  const contenders = { in: typing(engine, WHOLE), inTenfold: typing(engine, 10 * WHOLE) };
  const samples = await interleave(contenders, { rounds, warmUp: WARM_UP, input: () => undefined });
  return ratioOf(samples, 'inTenfold', 'in');
}
