/** How far a long run is, on the last line of a terminal. */
import type { Io } from './io.ts';

/** Milliseconds between two looks of the line: as often as an eye can follow. */
const PAUSE = 100;
const CLEAR = '\r\u001B[2K';

export class Progress {
  #shown = '';
  #last = 0;

  constructor(private readonly io: Pick<Io, 'err' | 'terminal'>) {}

  /** Tells that so many of all documents are done. */
  at(done: number, total: number, findings: number): void {
    if (!this.io.terminal || performance.now() - this.#last < PAUSE) return;
    this.#last = performance.now();
    const share = Math.floor((done / Math.max(1, total)) * 100);
    this.#shown = `${share} %: ${done} of ${total} documents, ${findings} findings`;
    this.io.err(`${CLEAR}${this.#shown}`);
  }

  /** Takes the line away before something else is written. */
  clear(): void {
    if (this.#shown) this.io.err(CLEAR);
    this.#shown = '';
  }
}
