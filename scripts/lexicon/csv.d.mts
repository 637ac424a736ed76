export function parseCsv(text: string, separator?: string): string[][];
export function rowsUnderHeading(records: string[][], required: string[]): Record<string, string>[] | undefined;
