// What the contenders are called, wherever they are compared.
export const LOOP = 'a look at every character';
export const TOKENIZER = 'a stop at every word';
export const LEZER = 'Lezer alone (Markdown with GFM)';
export const FULL = 'Classwise, full check';
export const EDIT = 'Classwise, re-check after a letter typed';
export const COMPLETION = 'Classwise, completion at a letter typed';
export const HOVER = 'Classwise, hover';
export const SUGGESTIONS = 'Classwise, suggestions for a word';
export const PARSER = 'the parser alone';
export const DATA_READY = 'the extension, data ready';
