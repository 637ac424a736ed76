/** Documents cut in different ways, over all that the program carries. */
import { bundled as others } from '../../../src/bundled.ts';
import { OpenDocument } from '../../../src/core/document/openDocument.ts';
import { createReader } from '../../../src/core/document/reader.ts';
import type { CheckOptions } from '../../../src/core/documentContext.ts';
import { createNames } from '../../../src/core/names.ts';
import type { Edit } from '../../../src/core/text/edit.ts';
import { PART_SIZE } from '../../../src/core/text/parts.ts';
import { bundled, TODAY } from '../support.ts';

const names = createNames(bundled(), others);
const inParts = createReader(bundled(), names, others, 1);
const asOne = createReader(bundled(), names, others, Infinity);
const options: CheckOptions = { asOf: TODAY };

/** A document cut wherever it can be, so that a few blocks make many parts; with `onBlock`, which is told of each block that is read, as it is in use. */
export const opened = (source: string, more: Partial<CheckOptions> = {}, onBlock?: () => void): OpenDocument => {
  const known: typeof inParts.known = (block) => (onBlock?.(), inParts.known(block));
  return new OpenDocument(onBlock ? { ...inParts, known, partSize: PART_SIZE } : inParts, source, { ...options, ...more });
};
/** The same text read from nothing, in one piece. */
export const inOnePiece = (source: string, more: Partial<CheckOptions> = {}): OpenDocument =>
  new OpenDocument(asOne, source, { ...options, ...more });

/** All that a document says of itself. */
export const said = (document: OpenDocument): unknown => {
  const { findings, context, review } = document.review();
  const { dataset: _, ...about } = context as typeof context & { dataset: unknown };
  const changes = review?.changes.map((c) => ({ id: c.about.fact.id, sentences: c.sentences }));
  return { findings, about, review: review && { ...review, changes } };
};

/** A text with an edit made. */
export const apply = (source: string, { start, end, newText }: Edit): string => source.slice(0, start) + newText + source.slice(end);
