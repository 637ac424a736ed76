/** What a rule about the review date tells of itself; it sees the one date of a document, no clause and no name. */

import type { ReviewRuleId } from '../ruleIds.ts';

export interface ReviewRule {
  readonly id: ReviewRuleId;
  readonly title: string;
  readonly means: string;
  readonly why: string;
  readonly fix: string;
  readonly severity: 'error' | 'information';
  readonly flags: readonly { readonly text: string }[];
  readonly passes: readonly { readonly text: string }[];
}

export const changedSinceReview: ReviewRule = {
  id: 'changed-since-review',
  title: 'Changed since the review',
  means: 'Labels or approvals of the drugs that the document names have changed since the day it says it was last reviewed.',
  why: 'A reader takes the date of the review for a promise that the text was right on that day, and still is.',
  fix: 'Read the sentences that the changes touch, mend them, and date the review anew: “Classwise: Mark as Reviewed Today” does so in the form in which the date is written.',
  severity: 'information',
  flags: [
    { text: 'Roflumilast cream calms the skin. Last reviewed: October 2023.' },
    { text: 'Medically reviewed on March 4, 2024. Nemolizumab is an antibody.' },
    { text: 'JAK inhibitors calm the skin. Last reviewed: October 2019.' },
  ],
  passes: [
    { text: 'Roflumilast cream calms the skin.' },
    { text: 'Moisturisers calm the skin. Last reviewed: October 2013.' },
    { text: 'A biologic calms the skin. Last reviewed: October 2023.' },
    { text: 'The roflumilast guideline was updated in January 2024.' },
  ],
};

export const reviewDate: ReviewRule = {
  id: 'review-date',
  title: 'Review date',
  means: 'The date of the last review is no date of the calendar, could be two days, or lies in the future.',
  why: 'A date that cannot be read is worth nothing: nobody, and no program, can tell what has changed since.',
  fix: 'Write the day of the review as YYYY-MM-DD, in the front matter (`lastReviewed: 2024-03-04`) or in a visible line (“Last reviewed: 4 March 2024”).',
  severity: 'error',
  flags: [{ text: 'Last reviewed: 2099-01-31.' }, { text: 'Last reviewed: 04/03/2024' }, { text: 'Last updated: 31/02/2024' }],
  passes: [
    { text: 'Last reviewed: 2024-01-31' },
    { text: 'Last reviewed: 31/01/2024' },
    { text: 'Last updated: October 2023' },
    { text: 'Last reviewed: by two pharmacists' },
    { text: 'Next review: January 2099' },
  ],
};

/** The rules about the review date. */
export const reviewRules: readonly ReviewRule[] = Object.freeze([changedSinceReview, reviewDate]);
