export interface Loader {
  source: string;
  covers: string[];
  encoding?: string;
  oneByOne?: boolean;
  pick(names: string[]): string[];
  load(files: Record<string, string>): Observation[];
}
export interface Observation {
  what: string;
  about?: string;
  value?: string;
  jurisdiction?: string;
  ingredients?: string[];
  source: string;
}
export interface Report {
  new: string[];
  changed: string[];
  gone: string[];
  kept: string[];
}
export const LOADERS: Loader[];
export function readSources(dir: string): { observations: Observation[]; found: string[]; covered: Set<string> };
export function refresh(tableText: string, dir: string): { text: string; lines: string[]; report: Report };
