/** Medicines for animals have licences of their own, of which the data holds none. */
import type { Sentence } from './sentence.ts';

const ANIMAL = String.raw`(?:dogs?|cats?|horses?|pupp(?:y|ies)|kittens?|ponies|pets)`;
const OF_ANIMALS = new RegExp(
  String.raw`(?<!\ballergic\s)\b(?:in|for|to|of|treats?|treating|your|a)\s+(?:(?!allergic\b|with\b)\w+\s+){0,2}${ANIMAL}\b(?!\s*(?:allerg|dander|hair|owner|epithel|bite|scratch))|\b(?:canine|feline|equine|veterinary|veterinarians?)\b`,
  'i',
);
const TITLE = new RegExp(
  String.raw`^\W*(?:${ANIMAL}|animals)\W*$|\b(?:canine|feline|equine|veterinary)\b|\b(?:in|for)\s+(?:${ANIMAL}|animals)\W*$`,
  'i',
);

/** Does a sentence, or the heading above it, speak of treating animals? */
export function isOfAnimals({ block, text }: Pick<Sentence, 'block' | 'text'>): boolean {
  return OF_ANIMALS.test(text) || block.headings.some((h) => TITLE.test(h.text));
}
