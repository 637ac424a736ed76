/** A text put together from pieces of a source, which remembers where each piece came from. */

export class SpanText {
  #text = '';
  readonly #at: number[] = [];
  /** Where each piece begins in the source; for words that do not stand there `~place`, which is below 0. */
  readonly #source: number[] = [];
  /** By the place in the text: where what inserted words stand for ends in the source. */
  #ends: Map<number, number> | undefined;

  get text(): string {
    return this.#text;
  }

  /** Appends `piece`, whose characters stand one by one in the source from `sourceStart` on. */
  add(piece: string, sourceStart: number): void {
    if (!piece) return;
    this.#at.push(this.#text.length);
    this.#source.push(sourceStart);
    this.#text += piece;
  }

  /** Appends words that do not stand in the source, but are to be read in place of what stands from `start` to `end`. */
  insert(words: string, start: number, end = start): void {
    if (words && end > start) (this.#ends ??= new Map()).set(this.#text.length, end);
    this.add(words, ~start);
  }

  /** Appends the characters `from`..`to` of another text, each with its own place in the source. */
  addFrom(other: SpanText, from: number, to: number): void {
    for (let i = 0; i < other.#at.length; i++) {
      const start = Math.max(from, other.#at[i]!);
      const end = Math.min(to, other.#at[i + 1] ?? other.#text.length);
      const source = other.#source[i]!;
      const piece = other.#text.slice(start, Math.max(start, end));
      if (source < 0) this.insert(piece, ~source, other.#ends?.get(other.#at[i]!));
      else this.add(piece, source + (start - other.#at[i]!));
    }
  }

  /** Writes `filler`, one character, over everything that `pattern` (a global one) matches, e.g. to hide what must not be read. */
  blank(pattern: RegExp, filler: string): void {
    this.#text = this.#text.replace(pattern, (match) => filler.repeat(match.length));
  }

  /** The source offset of the text offset `index` (UTF-16 code units both). */
  sourceOf(index: number): number {
    const { source, at } = this.#pieceOf(index);
    return source < 0 ? ~source : source + (index - at);
  }

  /** The source offset just behind the character that ends at text offset `index`. */
  sourceEndOf(index: number): number {
    if (index === 0) return this.sourceOf(0);
    const { source, at } = this.#pieceOf(index - 1);
    return source < 0 ? (this.#ends?.get(at) ?? ~source) : source + (index - at);
  }

  /** The source from the first to the last of the characters `from`..`to`, in whatever order they stand there. */
  rangeOf(from: number, to: number): { start: number; end: number } {
    let start = this.sourceOf(from);
    let end = this.sourceEndOf(to);
    for (const at of this.#at)
      if (at > from && at < to) {
        start = Math.min(start, this.sourceOf(at));
        end = Math.max(end, this.sourceEndOf(at));
      }
    return { start: Math.min(start, end), end };
  }

  #pieceOf(index: number): { readonly source: number; readonly at: number } {
    let low = 0;
    let high = this.#at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#at[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return { source: this.#source[low] ?? 0, at: this.#at[low] ?? index };
  }

  /** The text offset at which the source offset is shown, or `undefined` when that place is not part of the text. */
  indexOf(sourceOffset: number): number | undefined {
    for (let i = this.#at.length - 1; i >= 0; i--) {
      const from = this.#source[i]!;
      if (from < 0) continue;
      const length = (this.#at[i + 1] ?? this.#text.length) - this.#at[i]!;
      if (sourceOffset >= from && sourceOffset <= from + length) return this.#at[i]! + (sourceOffset - from);
    }
    return undefined;
  }
}
