/** Words that the patterns of this folder share, as sources of regular expressions. */
/** "Approved" and its kin. */
export const LICENSED = String.raw`(?:approved|licen[sc]ed|authori[sz]ed|cleared)`;
export const REGULATOR = String.raw`(?:the\s+)?(?:(?:US|EU|UK|European|American|British|Japanese|drug)\s+)?(?:FDA_*|EMA|MHRA|Health\s+Canada|agency|regulators?|authorit(?:y|ies)|Commission)`;
export const CONSENT = String.raw`(?:blessing|nod|green\s+light|go-ahead|OK|okay|thumbs[- ]up|all-clear|(?:seal|stamp)\s+of\s+approval|sign-off|consent|say-so)`;
export const APPROVAL = String.raw`(?:approval|authori[sz]ation|licen[cs]e|clearance|indication)`;
export const NOT_YET_COME = String.raw`(?:has\s+(?:yet|still)\s+to\s+(?:come|be\s+(?:granted|given))|is\s+(?:still\s+|yet\s+)to\s+come|has(?:n['’]t|\s+not)\s+(?:yet\s+)?(?:come|been\s+(?:granted|given)))(?:\s+yet)?\b`;
export const PACK = String.raw`(?:packs?|packaging|packets?|boxes|box|tubes?|cartons?|labels?)`;
export const FORM = String.raw`(?:\s+(?:cream|ointment|foam|tablets?|injections?))?`;
/** A name, with what may stand around it. */
export const DRUG = String.raw`(?<drug>[\p{L}][\p{L}®™-]{3,25}(?:\s+\([\p{L}®™ -]{3,30}\))?${FORM})`;
export const SOON = String.raw`(?:soon|shortly|before\s+long|in\s+the\s+(?:near|coming|foreseeable)\s+(?:future|months|years?)|(?:later\s+)?this\s+year|next\s+year|within\s+(?:a|the\s+next|two|three)\s+(?:few\s+)?(?:years?|months))`;
export const AGE = String.raw`(?<age>\d{1,2}|two|three|four|five|six|twelve|sixteen|eighteen)`;
export const NO_UNIT = String.raw`(?!\s*(?:%|mg|kg|weeks?|days?|hours?|months?|years?|times|points?|-|–|to\b|or\b|and\s+\d))`;
/** A disease, told by what stands at the words' end. */
export const USE = String.raw`(?<use>[\p{L} -]{3,35}?)`;
/** A place, and what is of it. */
export const PLACE = String.raw`(?<where>(?:the\s+)?(?:US|UK|EU|United\s+States|United\s+Kingdom|European\s+Union|Europe|America|(?:Great\s+)?Britain|England|Japan|(?:mainland\s+)?China|Canada|Australia))`;
export const OF_PLACE = String.raw`(?<where>US|EU|UK|European|American|British|Japanese|Canadian|Chinese|Australian)`;
export const ON_LABEL = String.raw`(?:(?:an?\s+)?on[- ]label(?:\s+(?:choice|use))?|within\s+(?:its|the)\s+label)\b`;
/** Where a sentence begins, or goes on behind what it opens with: "In the US, ...", "Put simply, ...". */
export const START = String.raw`(?<=^\W*(?:[\p{L}’' -]{2,30},\s+)?)`;
