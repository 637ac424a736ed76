/** A text put together from pieces of a source, which remembers where each piece came from. */

export class SpanText {
  #text = '';
  readonly #at: number[] = [];
  readonly #source: number[] = [];

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

  /** Appends the characters `from`..`to` of another text, each with its own place in the source. */
  addFrom(other: SpanText, from: number, to: number): void {
    for (let i = 0; i < other.#at.length; i++) {
      const start = Math.max(from, other.#at[i]!);
      const end = Math.min(to, other.#at[i + 1] ?? other.#text.length);
      if (start < end) this.add(other.#text.slice(start, end), other.#source[i]! + (start - other.#at[i]!));
    }
  }

  /** Writes `filler`, one character, over everything that `pattern` (a global one) matches, e.g. to hide what must not be read. */
  blank(pattern: RegExp, filler: string): void {
    this.#text = this.#text.replace(pattern, (match) => filler.repeat(match.length));
  }

  /** The source offset of the text offset `index` (UTF-16 code units both). */
  sourceOf(index: number): number {
    let low = 0;
    let high = this.#at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#at[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return this.#source.length === 0 ? 0 : this.#source[low]! + (index - this.#at[low]!);
  }

  /** The source offset just behind the character that ends at text offset `index`. */
  sourceEndOf(index: number): number {
    return index === 0 ? this.sourceOf(0) : this.sourceOf(index - 1) + 1;
  }

  /** The text offset at which the source offset is shown, or `undefined` when that place is not part of the text. */
  indexOf(sourceOffset: number): number | undefined {
    for (let i = this.#at.length - 1; i >= 0; i--) {
      const from = this.#source[i]!;
      const length = (this.#at[i + 1] ?? this.#text.length) - this.#at[i]!;
      if (sourceOffset >= from && sourceOffset <= from + length) return this.#at[i]! + (sourceOffset - from);
    }
    return undefined;
  }
}
