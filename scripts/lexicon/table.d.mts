export interface TableRow {
  id: string;
  name: string;
  synonyms: { kind: string; name: string }[];
  usBrands: string[];
  euBrands: string[];
  combinations: { name: string; jurisdiction: string; others: string[] }[];
  classes: string[];
  classSource: string;
  routes: string[];
  firstUsApproval: string;
  flags: Record<string, string[]>;
}
export const COLUMNS: string[];
export function idOf(name: string): string;
export function parseTable(text: string): TableRow[];
export function formatTable(rows: TableRow[]): string;
