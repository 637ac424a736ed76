/** The uses of names in an open document: counted as its parts come and go, and looked up drug by drug. */
import type { Holder, NameDocument } from '../rule.ts';
import { isForeign } from './explained.ts';
import { groupBy } from './groups.ts';
import type { TableName } from './nameTable.ts';
import type { Substance } from './substances.ts';
import type { Use } from './use.ts';

/** The uses of a document, where they stand in it. */
export interface Uses {
  /** The names that it uses, and how often. */
  readonly counts: ReadonlyMap<TableName, number>;
  /** The uses of a drug's names, in order. */
  readonly of: (substance: Substance) => Use[];
  /** Where a drug is first named. */
  readonly firstOf: (substance: Substance) => number;
}

type Kept = ReadonlyMap<Substance, readonly Use[]>;

export class UsesHeld implements Uses {
  readonly #found = new Map<Holder, readonly Use[]>();
  /** Those that count in the document that was asked for last. */
  readonly #kept = new Map<Holder, Kept>();
  readonly #holders = new Map<Substance, Set<Holder>>();
  readonly #counts = new Map<TableName, number>();
  /** What decides which of them count. */
  #countedFor = '';
  /** Parts that have come since. */
  #uncounted = new Set<Holder>();

  add(part: Holder, uses: readonly Use[]): void {
    this.#found.set(part, uses);
    this.#uncounted.add(part);
  }

  remove(part: Holder): void {
    this.#found.delete(part);
    this.#uncounted.delete(part);
    this.#uncount(part);
  }

  /** Counts the uses that count in a document: not hidden, and not those that it says as another country does. */
  countFor(document: NameDocument): void {
    const { jurisdiction, place, naming, severalPlaces, hidden } = document;
    const isHidden = hidden.hidesSome('naming');
    const key = JSON.stringify([jurisdiction, place, naming, severalPlaces]);
    if (isHidden || key !== this.#countedFor) {
      for (const part of [...this.#kept.keys()]) this.#uncount(part);
      this.#uncounted = new Set(this.#found.keys());
      // What is hidden moves with every edit.
      this.#countedFor = isHidden ? '' : key;
    }
    for (const part of this.#uncounted)
      this.#count(
        part,
        this.#found.get(part)!.filter((use) => !isForeign(document, use) && !(isHidden && hidden.hides('naming', part.base + use.start))),
      );
    this.#uncounted.clear();
  }

  get counts(): ReadonlyMap<TableName, number> {
    return this.#counts;
  }

  of(substance: Substance): Use[] {
    return this.#inOrder(substance).flatMap((part) =>
      this.#kept
        .get(part)!
        .get(substance)!
        .map((use) => ({ ...use, start: part.base + use.start, end: part.base + use.end })),
    );
  }

  firstOf(substance: Substance): number {
    const [first] = this.#inOrder(substance);
    return first!.base + this.#kept.get(first!)!.get(substance)![0]!.start;
  }

  #inOrder(substance: Substance): Holder[] {
    return [...(this.#holders.get(substance) ?? [])].sort((a, b) => a.base - b.base);
  }

  #count(part: Holder, uses: readonly Use[]): void {
    if (uses.length === 0) return;
    for (const { name } of uses) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    const kept = groupBy(uses, ({ name }) => name.substance);
    this.#kept.set(part, kept);
    for (const substance of kept.keys()) {
      const holders = this.#holders.get(substance);
      if (holders) holders.add(part);
      else this.#holders.set(substance, new Set([part]));
    }
  }

  #uncount(part: Holder): void {
    for (const [substance, uses] of this.#kept.get(part) ?? []) {
      this.#holders.get(substance)!.delete(part);
      for (const { name } of uses) {
        const left = this.#counts.get(name)! - 1;
        if (left === 0) this.#counts.delete(name);
        else this.#counts.set(name, left);
      }
    }
    this.#kept.delete(part);
  }
}
