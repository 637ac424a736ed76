export function figure(value: number): string;
export function resultsPage(results: unknown): string;
export function readmePart(results: unknown): string;
export function readmePartOf(page: string): string | undefined;
