declare module 'nspell' {
  /** A Hunspell of its own, over the two files of a dictionary. */
  export default function nspell(
    aff: string,
    dic: string,
  ): { readonly correct: (word: string) => boolean; readonly suggest: (word: string) => string[] };
}
