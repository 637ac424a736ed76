/** What a house asks of its names: the setting `classwise.naming` and the key `naming` of `.classwise.json`. */

/** `auto`: as the document's place has it. `off`: anything goes. */
export const NAME_CHOICES = ['auto', 'INN', 'USAN', 'BAN', 'off'] as const;
/** `auto`: where US names belong. `keep`: everywhere. `drop`: nowhere. */
export const SUFFIX_CHOICES = ['auto', 'keep', 'drop'] as const;

export interface NamingChoice {
  readonly names?: (typeof NAME_CHOICES)[number] | undefined;
  /** The four letters behind the US name of a biologic. */
  readonly suffix?: (typeof SUFFIX_CHOICES)[number] | undefined;
}
