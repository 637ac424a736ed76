/**
 * Statements that a text sets down only to disown them: below "Common myths", behind "Do not write:", in the column "Myth", as the
 * options of a quiz, or with "False." behind them. Nobody claims them. What a "Fact:" behind them says is claimed.
 */
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/sentences.ts';

const STATEMENTS = String.raw`(?:claims?|statements?|sentences?|beliefs?|ideas?|wordings?|phrases?|phrasings?|assertions?|assumptions?|answers?|formulations?|messages?)`;
const UNTRUE = String.raw`(?:false|wrong|incorrect|untrue|outdated|obsolete|out-of-date|superseded|erroneous|mistaken|inaccurate|old|bad)`;
/** Words of a heading, a lead-in or a column's header that disown what stands below. */
const DISOWNING = new RegExp(
  [
    String.raw`\b(?:myths?|misconceptions?|misunderstandings?|misbeliefs?|fallac(?:y|ies)|fictions?|rumou?rs?|fake\s+news|hearsay)\b`,
    String.raw`\b${UNTRUE}\s+(?:[\w-]+\s+){0,2}?${STATEMENTS}\b|\b${STATEMENTS}\s+(?:[\w-]+\s+){0,4}?(?:to\s+avoid|${UNTRUE}|(?:not|no\s+longer|never)\s+(?:true|correct|right|to\s+be\s+used))\b`,
    String.raw`\b(?:common|frequent|typical|usual|popular)\s+(?:\w+\s+)?(?:mistakes?|errors?)\b|^\W*(?!medication|dos|prescrib|refractive)(?:\w+\s+)?(?:errors?|mistakes?|falsehoods?|untruths?)\b`,
    String.raw`\b(?:not|never|no\s+longer|n['’]t)\s+(?:\w+\s+)?(?:true|correct)\b|\buntrue\b`,
    String.raw`\b(?:do\s+not|don['’]t|never|should\s+not|must\s+not|shouldn['’]t|no\s+longer)\s+(?:\w+\s+)?(?:write|say|print|publish|state|claim|believe|repeat|copy)\b`,
    String.raw`\b(?:avoid|delete|remove|replace|rewrite|retire)\b[^.;]{0,40}\b${STATEMENTS}\b`,
    String.raw`\b(?:you|readers?|patients?|people|many|some)\s+(?:may|might|often|sometimes|still|will|have)?\s*(?:have\s+)?(?:read|heard|seen|hear|think|believe|say)\b`,
    String.raw`\b(?:quiz|self-test|test\s+yourself|true\s+or\s+false|fact\s+or\s+(?:myth|fiction))\b`,
    String.raw`^\W*(?:(?:a\s+|the\s+|brief\s+|short\s+)*(?:history|past|early\s+years)|looking\s+back|from\s+the\s+archives?|(?:previous|former|earlier)\s+(?:version|text|edition)|out\s+of\s+date|exercises?|how\s+it\s+was\b.*|what\s+we\s+knew\b.*|(?:old\s+)?version\s+(?:of\s+)?\(?\d{4}\)?|text\s+until\s+\d{4})\W*$`,
    String.raw`^\W*(?:${UNTRUE}|not\s+so|instead\s+of|before|old\s+(?:text|version)|previously)\W*$`,
  ].join('|'),
  'i',
);
/** "Facts, not myths", "No myths". */
const NOT_DISOWNING =
  /\b(?:not|no|without|beyond|instead\s+of|rather\s+than|behind)\s+(?:the\s+|a\s+)?(?:myths?|misconceptions?|fictions?|rumou?rs?|hearsay)\b/i;
/** A question with answers to choose from. */
const QUIZ =
  /\bwhich\s+(?:(?:one|two|three)\s+)?(?:of\s+(?:the\s+following|these|those)\b|(?:statements?|answers?|options?|sentences?)\b|(?:is|are)\s+(?:not\s+)?(?:true|false|correct|right|wrong)\b)|\b(?:choose|select|pick|tick|mark|spot|find)\s+(?:the|all|one|an?)\b[^.;]{0,40}\b(?:correct|right|true|false|wrong|best|answers?|statements?|options?|errors?|mistakes?)\b|\b(?:true\s+or\s+false|right\s+or\s+wrong|fact\s+or\s+(?:myth|fiction)|myth\s+or\s+(?:fact|truth))\b/i;
const OPTION = /^\W{0,3}(?:[A-Fa-f]|[1-9])\s?[.):]\s/;
/** A column that tells of each statement whether it is true. */
const VERDICT =
  /^\W*(?:is\s+(?:it|this|that)\s+)?(?:true|false|correct|right|true\s*(?:\/|or)\s*false|verdict|answer|fact\s+or\s+(?:myth|fiction)|myth\s+or\s+fact)\W*$/i;
const YES = /^\W*(?:yes|true|correct|right|fact)\b|^\s*[✓✔]/i;

const NUMBER = String.raw`\s*(?:(?:no\.?|number|#)?\s*\d{1,2})?\s*`;
/** "Myth 1.", "Wrong:" at the head of a sentence. */
const DISOWNED_LABEL = new RegExp(
  String.raw`^\W*(?:(?:(?:common|popular)\s+)?(?:myth|misconception|fiction|rumou?r|claim)${NUMBER}(?:[.:)–—-]|$)|(?:false|wrong|incorrect|outdated|bad)(?:\s+${STATEMENTS})?${NUMBER}:)`,
  'i',
);
/** "Fact:", "Answer:". */
const OWNED_LABEL = new RegExp(
  String.raw`^\W*(?:facts?|truth|reality|correct(?:ion)?|right|answer|solution|explanation|true|in\s+(?:fact|reality|truth)|actually|better|false|wrong|no)${NUMBER}(?:[.:),!–—-]|$)`,
  'i',
);
/** Said of the sentence before: "No: ...", "That is false." */
const DENIES_BEFORE =
  /^\W*(?:it|they|this|that)\s+(?:is|are|does|do|has|have|can)(?:\s+not|n['’]t)\s*[.!]|^\W*(?:(?:this|that|it)\s+is\s+)?(?:no|false|wrong|incorrect|untrue|nonsense|a\s+myth|not\s+(?:so|true|correct|right|the\s+case))\s*(?:[.:,;!–—)]|\.?$)/i;
const MARKED_FALSE = /\(\s*(?:false|wrong|a?\s*myth|incorrect|untrue|not\s+(?:so|true|correct)|no)\b(?:\s*[,.;:–—!-][^()]{0,40})?\)\W*$/i;

/** Tells of each sentence of some blocks, in their order, whether the text disowns it. */
export class Disowned {
  readonly #rows = new Map<Block, boolean>();
  /** What has been found of headings, lead-ins, columns and questions: many blocks ask of the same. */
  readonly #known = new Map<Block, boolean>();
  #question: Block | undefined;

  /** @param asked what stands right before the blocks is a question with answers to choose from */
  constructor(
    blocks: readonly Block[],
    private readonly asked = false,
  ) {
    for (const { kind, column, row, text } of blocks)
      if (kind === 'cell' && row && column && VERDICT.test(column.text)) this.#rows.set(row, !YES.test(text));
  }

  /** To be called for every block once, in order. @returns a function that tells whether it stands where statements are disowned */
  block(block: Block): () => boolean {
    const option = block.kind === 'item' || (block.kind === 'paragraph' && OPTION.test(block.text));
    if (!option) this.#question = block;
    const question = this.#question;
    return () => this.#standsDisowned(block, option, question);
  }

  #standsDisowned(block: Block, option: boolean, question: Block | undefined): boolean {
    if (block.kind === 'header-cell') return false;
    const { column, leadIn } = block;
    if (block.kind === 'cell' && column)
      return this.#disowns(column) || (this.#rows.get(block.row ?? block) === true && !VERDICT.test(column.text));
    if (option && this.#asks(question)) return true;
    // Below a myth that is a heading of its own stands what is true.
    const above = block.kind === 'heading' ? block.headings : block.headings.slice(0, 1);
    return (leadIn !== undefined && leadIn !== block && this.#disowns(leadIn)) || above.some((h) => this.#disowns(h));
  }

  #disowns(block: Block): boolean {
    let known = this.#known.get(block);
    if (known === undefined) this.#known.set(block, (known = disowns(block)));
    return known;
  }

  /** What was said last, options left out, is a question with answers to choose from. */
  get asks(): boolean {
    return this.#asks(this.#question);
  }

  #asks(question: Block | undefined): boolean {
    return question ? question.text.length < 400 && QUIZ.test(question.text) : this.asked;
  }
}

function disowns({ text }: Block): boolean {
  if (text.length > 160) return false;
  const label = text.trim().replace(/:$/, '');
  return DISOWNING.test(label) && !NOT_DISOWNING.test(label) && !/[:.?!]\s*\S+\s+\S+\s+\S/.test(label);
}

/** "The following statements are false: X is Y; Z is W." */
function isListed(sentence: string): boolean {
  const label = /^[^:]{3,100}(?=:\s)/.exec(sentence)?.[0];
  return label !== undefined && DISOWNING.test(label) && !NOT_DISOWNING.test(label) && !OWNED_LABEL.test(sentence);
}

/** Which of a block's sentences are disowned. @param all the block as a whole is, but for what follows a "Fact:". */
export function disownedSentences(text: string, spans: readonly Span[], all: boolean): boolean[] {
  let disowned = all;
  return spans.map((span, i) => {
    const own = text.slice(span.start, span.end);
    const next = spans[i + 1];
    if (DISOWNED_LABEL.test(own)) disowned = true;
    else if (OWNED_LABEL.test(own)) disowned = false;
    const is = disowned || isListed(own) || MARKED_FALSE.test(own.slice(-80));
    // A quiz question in the text: what follows is to be answered.
    if (/\?\W*$/.test(own) && QUIZ.test(own)) disowned = true;
    return (
      is || (next !== undefined && !/\?\W*$/.test(own) && DENIES_BEFORE.test(text.slice(next.start, Math.min(next.end, next.start + 60))))
    );
  });
}
