/** Names by their folded form. A Map of so many would hold more memory than the names themselves. */

interface Folded {
  readonly fold: string;
}

/** Of the places for names, so many are taken at most: a search then ends after a look or two. */
const FULLEST = 1 / 2;

export class ByFold<T extends Folded> {
  readonly names: T[] = [];
  /** By hash: the number of a name, plus 1; the next free place after that of an equal hash. */
  #places = new Int32Array(1024);

  get(fold: string): T | undefined {
    return this.names[this.#places[this.#placeOf(fold)]! - 1];
  }

  /** Adds a name; of names that fold alike the first one stays. */
  add(name: T): void {
    const place = this.#placeOf(name.fold);
    if (this.#places[place] !== 0) return;
    this.#places[place] = this.names.push(name);
    if (this.names.length > this.#places.length * FULLEST) this.#grow();
  }

  /** Where the name stands, or could. */
  #placeOf(fold: string): number {
    let place = hash(fold) & (this.#places.length - 1);
    for (let at; (at = this.#places[place]!) !== 0 && this.names[at - 1]!.fold !== fold;) place = (place + 1) & (this.#places.length - 1);
    return place;
  }

  #grow(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    this.names.forEach(({ fold }, i) => (this.#places[this.#placeOf(fold)] = i + 1));
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}
