/** What the word list's builder needs of the engine, in one bundle. */
export { createDataset } from '../../src/core/dataset/dataset.ts';
export { parseLexicon } from '../../src/core/dataset/lexicon.ts';
export { buildNameTable } from '../../src/core/spelling/nameTable.ts';
export { createSpeller } from '../../src/core/spelling/speller.ts';
export { NO_WORDS } from '../../src/core/spelling/words.ts';
