/** The command that opens the facts view: its name, what it takes, and links that run it. */
import type { NameRef } from '../../core/names.ts';
import { jurisdictionId, type Jurisdiction } from '../../core/dataset/schema.ts';

export const SHOW_FACTS = 'classwise.showFacts';

/** What the command can be told; all else it finds out at the cursor or asks for. */
export interface FactsAsked {
  readonly ref: NameRef;
  /** The address of the document that decides place, disease and dataset. */
  readonly document?: string | undefined;
  /** The place to show, where it is not the document's. */
  readonly jurisdiction?: Jurisdiction | undefined;
}

/** An address that runs the command, for hovers and for the facts view itself. */
export function factsLink(asked: FactsAsked): string {
  // Parentheses and quotes would end a Markdown link; encodeURIComponent leaves them.
  const encoded = encodeURIComponent(JSON.stringify([asked])).replace(/[()']/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `command:${SHOW_FACTS}?${encoded}`;
}

const KINDS: readonly NameRef['kind'][] = ['drug', 'brand', 'class', 'combination'];

/** What was handed to the command, if it makes sense: anybody may run it with anything. */
export function readAsked(value: unknown): FactsAsked | undefined {
  if (!isRecord(value) || !isRecord(value['ref'])) return undefined;
  const { id, name, entry } = value['ref'];
  const kind = KINDS.find((k) => isRecord(value['ref']) && k === value['ref']['kind']);
  if (!kind || typeof id !== 'string' || typeof name !== 'string') return undefined;
  if (entry !== undefined && !(typeof entry === 'number' && Number.isInteger(entry) && entry >= 0)) return undefined;
  const { document, jurisdiction } = value;
  return {
    ref: { kind, id, name, entry },
    document: typeof document === 'string' ? document : undefined,
    jurisdiction: jurisdictionId.options.find((j) => j === jurisdiction),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
