/** Offsets to lines and columns: both from 1, columns in UTF-16 code units. */
export class LineMap {
  readonly #starts: number[] = [0];

  constructor(private readonly text: string) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
  }

  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }

  /** The text of a line, without its end. */
  line(number: number): string {
    return this.text.slice(this.#starts[number - 1], this.#starts[number] ?? this.text.length).replace(/[\r\n]+$/, '');
  }
}
