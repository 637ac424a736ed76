// A peer in a process of its own, asked to read texts for as long as its time reaches.
import { fork } from 'node:child_process';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEEDED } from './peers.mjs';

const HOST = path.join(path.dirname(fileURLToPath(import.meta.url)), 'peerHost.mjs');
/** Milliseconds that all rounds of one size may take together, that one text may be expected to take, and after which it is given up. */
const BUDGET = 30_000;
const LONGEST = 60_000;
const PATIENCE = 300_000;
/** Peers are slower than what the samples of short texts are made for. */
const MOST_TEXTS = 3;
/** Milliseconds for a text from which a peer is slow or very slow, and how often a slow one warms up. */
const SLOW = 300;
const VERY_SLOW = 3000;
const FEW = 3;

export class Peer {
  /** Why it sits out from now on. */
  reason;
  #child;
  #msPerCharacter = 0;
  #rounds = Infinity;

  constructor(name) {
    this.name = name;
  }

  async start() {
    this.#child = fork(HOST, [this.name], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    if (!(await this.#answer())) this.reason = 'did not start';
    return this;
  }

  /** Looks ahead to texts of this length: how many rounds fit into its time? @returns whether it takes part */
  expect(characters, rounds) {
    if (this.reason) return false;
    const expected = this.#msPerCharacter * characters;
    this.#rounds = expected > 0 ? Math.min(rounds, Math.max(1, Math.floor(BUDGET / expected))) : rounds;
    if (expected <= LONGEST || characters <= (NEEDED[this.name] ?? 0)) return true;
    this.reason = `would take about ${Math.round(expected / 1000)} s`;
    return false;
  }

  /** Milliseconds for a text; `undefined` in rounds for which it has no time, which are the warm-up ones before any other. */
  async sample(texts, round) {
    if (this.reason || !this.#takesPart(round, texts[0].length)) return undefined;
    const answer = await this.#answer({ texts: texts.slice(0, MOST_TEXTS) });
    if (!answer) this.reason = 'given up';
    else this.#msPerCharacter = answer.ms / texts[0].length;
    return answer?.ms;
  }

  /** Who is slow warms up less, and who is very slow not at all. */
  #takesPart(round, characters) {
    if (round >= 0) return round < this.#rounds;
    const expected = this.#msPerCharacter * characters;
    return expected < SLOW || (expected < VERY_SLOW && round >= -FEW);
  }

  stop() {
    this.#child?.kill();
  }

  /** What the process says next; `undefined` when it ends or takes too long. */
  #answer(question) {
    return new Promise((resolve) => {
      const child = this.#child;
      const done = (answer) => {
        clearTimeout(timer);
        child.off('message', done);
        child.off('exit', gone);
        resolve(answer);
      };
      const gone = () => done(undefined);
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      child.once('message', done);
      child.once('exit', gone);
      if (question) child.send(question);
    });
  }
}
