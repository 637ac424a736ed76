/** What the generators need of the engine, in one bundle. */
export { createDataset, lastDay } from '../../src/core/dataset/dataset.ts';
export { classSnippets } from '../../src/core/describe/snippets/index.ts';
