/** VS Code's snippet syntax, read strictly: what is no tab stop of ours has to be text. */

/** What VS Code puts into the document for a snippet. Throws for a variable, a choice, a nested stop or a brace that nothing opens. */
export function inserted(body: string): string {
  return body.replace(/\\([\\$}])|\$\{\d+:((?:\\[\\$}]|[^\\$}])*)\}|\$\d+|[$}]/g, (all, escaped?: string, stop?: string) => {
    if (all === '$' || all === '}') throw new Error(`not escaped: ${all} in ${body}`);
    return escaped ?? stop?.replace(/\\([\\$}])/g, '$1') ?? '';
  });
}

/** The numbers of the tab stops, in order. */
export function stops(body: string): number[] {
  return [...body.matchAll(/\\.|\$\{(\d+):/g)].flatMap((m) => (m[1] ? [Number(m[1])] : []));
}
