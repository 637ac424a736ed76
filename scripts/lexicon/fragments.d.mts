export function shorten(text: string): string;
