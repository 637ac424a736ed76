export function compileLexicon(tsvText: string, groupsJson: unknown): string;
