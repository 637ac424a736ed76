/** Whether an ambiguous name is a drug's where it stands: by the words around it, its neighbours in a list and its introduction. */

/** An ambiguous name as found; offsets in UTF-16 code units of the block's text. */
export interface Unsure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A substance of the body, an electrolyte, a food: mostly measured, not given. */
  readonly body: boolean;
  /** A common noun, whatever its capitals: "alcohol", "Vitamin K". */
  readonly noun: boolean;
}

/** What is already known to be a drug or class. */
export interface Sure {
  readonly start: number;
  readonly end: number;
}

/** Words that make the name before them a quantity, a part of the body or a field of study. */
const MEASURED_AFTER =
  /^[\s\-\u2010-\u2015]*(?:levels?|concentrations?|contents?|values?|receptors?|binding|channels?|transporters?|neurons?|neurones?|neuronal|systems?|metabolism|homeostasis|balance|status|deficien\w+|excess|secret\w+|releas\w+|synthe\w+|production|transport|uptake|reuptake|re-uptake|turnover|excretion|depletion|overload|stores?|loss(?:es)?|influx|efflux|flux(?:es)?|currents?|ions?|signal\w*|pathways?|mobili[sz]ation|resistance|resistant|sensitiv\w+|tolerance|intolerance|monitor\w*|meters?|genes?|mRNA|expression|cells?|ratios?|gradients?|pumps?|handling|responses?|measurements?|tests?|assays?|antibod\w+|scores?|positive|negative|rich|free|dependent|containing (?:diet|food)s?|stones?|oxalate|crystals?|deposit\w*|agonists?|antagonists?|inhibitors?|analog\w*|saturation|tension|consumption rate|supply|cylinders?|electrodes?|sensors?|foam|isotopes?|vapou?r|fumes|fixed|fixation|embedded|molecules?|residues?|moiety|intake|ingestion by (?:children|infants)|plates?|wires?|screws?|implants?|fill\w*|oxide|dioxide|group|chloride channels?|exposure|pollution|gas(?:es)?)\b/i;
/** Abbreviations of drugs are measured too; only these words tell that something else is meant. */
const OTHER_AFTER =
  /^[\s\-\u2010-\u2015]*(?:receptors?|genes?|mRNA|expression|cells?|scores?|scales?|scan\w*|criteria|guidelines?|committee|hospital|university|society|journal|study|trial|questionnaire|index|class|syndrome|disease|virus|pump|machine)\b/i;
const MEASURED_BEFORE =
  /(?:\b(?:serum|plasma|blood|urinary|urine|fasting|endogenous|dietary|ioni[sz]ed|intracellular|extracellular|cytosolic|cellular|tissue|salivary|total|circulating|bound|elevated|raised|reduced|low|lower|high|higher|increased|decreased|cerebrospinal fluid|CSF|brain|striatal|hepatic|muscle|bone|cord|whole-blood|capillary|venous|arterial|postprandial|basal|measured|pre-?operative|postoperative|supplemental room|room|levels? of|concentrations? of|secretion of|release of|synthesis of|content of|uptake of|excretion of|loss of|lack of|deficiency of|excess of|metabolism of|production of)\s+|\bnon-?\s?)$/i;

/** Words of giving and taking right before a name. */
const GIVEN_BEFORE =
  /\b(?:oral|orally administered|intravenous|intravenously administered|i\.?v\.?|IV|intramuscular|i\.?m\.?|subcutaneous|s\.c\.|i\.p\.|intraperitoneal|parenteral|topical|inhaled|intranasal|intrathecal|intraventricular|i\.c\.v\.|transdermal|exogenous|recombinant|oral doses? of|doses? of|dosage of|mg of|µg of|mcg of|g of|grams? of|units? of|administration of|administering|administered|infusions? of|infused|injections? of|injected|inject(?:ing|ed)?|prescri\w+|treated with|treatment with|treating with|therapy with|pretreated with|pre-treated with|pretreatment with|treatment by|taking|takes?|took|received?|receiving|given|giving|supplement(?:ation|ed|ing)? with|supplemental|supplementary|combin(?:ed|ation) (?:with|of)|co-?administration (?:with|of)|co-?administered with|concomitant(?:ly)?(?: use of| administration of| ingestion of| with)?|concurrent(?:ly)?(?: use of| administration of| with)?|interactions? (?:of|with|between)|interacts? with|efficacy of|pharmacokinetics of|tolerability of|therapeutic|low-dose|high-dose|overdose of|withdrawal of|withdrawal from|discontinuation of|(?:patients|subjects|women|men|children|adults|those|volunteers|while|maintained|stabili[sz]ed|started|placed|kept) on|abuse of|anti[- ]?ulcer|prophylactic|maintenance|adjuvant|liquid|chewable|containing|drugs? such as|agents? such as|medications? such as)\s+(?:\w+ly\s+)?$/i;
/** Words of giving and taking, forms and amounts right behind a name. */
const GIVEN_AFTER =
  /^(?:®|™)|^[\s\-\u2010-\u2015]*(?:\(\s*)?(?:therapy|treatment|treated|supplement\w*|infusions?|injections?|administration|administered|tablets?|capsules?|pills?|ointments?|creams?|gels?|sprays?|patch(?:es)?|lozenges?|suppositor\w+|syrup|elixir|drops|preparations?|products?|salts|doses?|dosing|dosage|regimens?|monotherapy|overdos\w+|intoxication|poisoning|withdrawal|pretreatment|prophylaxis|requirements?|users?|abusers?|was (?:given|administered|started|stopped|discontinued|infused|injected|prescribed|taken)|were (?:given|taken|administered|infused)|(?:\d[\d.,]*|one|two)\s?(?:x\s?10\d\s?)?(?:mg|g|mcg|µg|μg|ug|ng|IU|U|units?|mmol|µmol|mEq|ml|mL|%|micrograms?|milligrams?|grams?)\b)/i;

/** An abbreviation beside these is a drug's: they are said of no test and no body. */
const DRUG_WORDS_AFTER =
  /^[\s\-\u2010-\u2015]*(?:clearance|levels?|concentrations?|kinetics|pharmacokinetics|half-life|AUC|toxicity|hepatotoxicity|resistan(?:t|ce)|sensitive|metabolites?|metabolism|naive|na[iï]ve|induced|mediated|exposure|responders?|discontinuation|use|ingestion|intake)\b/i;

/** What stands between two items of a list, or between the two sides of a comparison. */
const BETWEEN =
  /^(?:[®™]|\s*\([^()]{1,40}\))?\s*(?:,|;|\/|\+|&|,?\s*(?:and\/or|and|or|plus|with|versus|vs\.?|nor|than)|,?\s*(?:and|or) (?:other|oral|intravenous))\s*(?:[dl]-|the )?$/i;

/** How far a drug may stand from an abbreviation that it vouches for. */
const NEAR = 250;

/** True when it is written like an abbreviation: capitals and digits, no run of small letters. */
export function isAbbreviation(text: string): boolean {
  return !/\p{Ll}{3}/u.test(text) && /\p{Lu}|\d/u.test(text);
}

/**
 * Which of the ambiguous names of a text are drugs' names. Being beside a drug in a list counts, so one that is believed may
 * vouch for the next.
 * @param unsure in the order of the text
 * @param sure drugs and classes found in the text, in order
 * @param introduced abbreviations that the document has explained
 */
export function believed<U extends Unsure>(
  text: string,
  unsure: readonly U[],
  sure: readonly Sure[],
  introduced: { has(short: string): boolean },
): Set<U> {
  const taken = new Set<U>();
  const anchors: Sure[] = [...sure];
  const open = unsure.filter((u) => {
    if (introduced.has(u.text) || byWords(text, u, sure)) {
      taken.add(u);
      anchors.push(u);
      return false;
    }
    return !isMeasured(text, u);
  });
  for (let again = true; again;) {
    again = false;
    for (const u of open) {
      if (taken.has(u) || !anchors.some((a) => besides(text, a, u))) continue;
      taken.add(u);
      anchors.push(u);
      again = true;
    }
  }
  return taken;
}

function isMeasured(text: string, u: Unsure): boolean {
  const after = text.slice(u.end, u.end + 40);
  if (isAbbreviation(u.text) && !u.body) return OTHER_AFTER.test(after);
  return MEASURED_AFTER.test(after) || MEASURED_BEFORE.test(text.slice(Math.max(0, u.start - 40), u.start));
}

function byWords(text: string, u: Unsure, sure: readonly Sure[]): boolean {
  const before = text.slice(Math.max(0, u.start - 60), u.start);
  const after = text.slice(u.end, u.end + 60);
  const short = isAbbreviation(u.text);
  if (!u.body && besideExplanation(text, u, sure)) return true;
  if (isMeasured(text, u)) return false;
  if (GIVEN_AFTER.test(after) || GIVEN_BEFORE.test(before)) return true;
  if (u.body) return false;
  if (short && DRUG_WORDS_AFTER.test(after)) return sure.some((s) => near(s, u)) || u.text.length > 2;
  // An everyday word with a capital ("Today", "Julie") needs more than a drug in the same sentence.
  return (short || u.noun) && sure.some((s) => near(s, u));
}

function near(a: Sure, u: Unsure): boolean {
  return a.start < u.end + NEAR && a.end > u.start - NEAR;
}

/** "carbamazepine (CBZ)", "CBZ (carbamazepine)". */
function besideExplanation(text: string, u: Unsure, sure: readonly Sure[]): boolean {
  return sure.some(
    (s) =>
      (s.end <= u.start && /^[®™]?\s*[([]\s*$/.test(text.slice(s.end, u.start)) && /^[®™]?\s*[)\],;]/.test(text.slice(u.end, u.end + 4))) ||
      (s.start >= u.end && /^[®™]?\s*[([]\s*$/.test(text.slice(u.end, s.start))),
  );
}

function besides(text: string, a: Sure, u: Unsure): boolean {
  const [left, right] = a.end <= u.start ? [a.end, u.start] : [u.end, a.start];
  return right - left <= 60 && right >= left && BETWEEN.test(text.slice(left, right));
}
