/** How old the facts are, and when they are too old to go without saying. */

/** Six months (source: design, section 2). */
const OLD_AFTER_DAYS = 183;

/** The whole months for which nothing has been added, when that is too long; `undefined` while the facts are fresh. Both days `YYYY-MM-DD`. */
export function monthsTooOld(asOf: string, today: string): number | undefined {
  const days = daysBetween(asOf, today);
  return days > OLD_AFTER_DAYS ? Math.round(days / 30) : undefined;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
