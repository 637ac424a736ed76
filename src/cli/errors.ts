/** An error that the person at the keyboard can mend: one line on standard error, exit code 2. */
export class UsageError extends Error {}

export const EXIT = { fine: 0, findings: 1, usage: 2 } as const;
