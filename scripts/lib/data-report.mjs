// Figures about the dataset, for the README and for npm run data:check.

/** Facts counted by kind and jurisdiction: a map kind -> jurisdiction -> number, and the jurisdictions in their order. */
export function countFacts(dataset) {
  const order = ['US', 'EU', 'UK', 'JP', 'CA', 'AU', 'CN', 'INT'];
  const kinds = new Map();
  for (const subject of [...dataset.drugs, ...dataset.classes]) {
    for (const fact of subject.facts) {
      const row = kinds.get(fact.kind) ?? new Map();
      row.set(fact.jurisdiction, (row.get(fact.jurisdiction) ?? 0) + 1);
      kinds.set(fact.kind, row);
    }
  }
  const used = order.filter((j) => [...kinds.values()].some((row) => row.has(j)));
  return { kinds: new Map([...kinds].sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1))), jurisdictions: used };
}

const total = (row) => [...row.values()].reduce((a, b) => a + b, 0);

/** The counts as a table of words: a header and rows. */
export function factTable(dataset) {
  const { kinds, jurisdictions } = countFacts(dataset);
  const rows = [...kinds].map(([kind, row]) => [kind, ...jurisdictions.map((j) => String(row.get(j) ?? '')), String(total(row))]);
  const sums = [
    'all',
    ...jurisdictions.map((j) => String([...kinds.values()].reduce((n, row) => n + (row.get(j) ?? 0), 0))),
    String([...kinds.values()].reduce((n, row) => n + total(row), 0)),
  ];
  return [['kind', ...jurisdictions, 'all'], ...rows, sums];
}

/** The README's section about the data, in Markdown. */
export function dataSection(dataset, lexicon) {
  const names = (list) =>
    list
      .map((x) => x.name)
      .sort((a, b) => a.localeCompare(b, 'en'))
      .join(', ');
  const primary = Object.values(dataset.sources).filter((s) => s.type === 'primary').length;
  const table = factTable(dataset);
  const md = [table[0], table[0].map((_, i) => (i === 0 ? '---' : '--:')), ...table.slice(1)].map((row) => `| ${row.join(' | ')} |`);
  return [
    `Version ${dataset.version}, **as of ${dataset.asOf}**: ${dataset.drugs.length} drugs, ${dataset.classes.length} classes, ${dataset.guidelines.length} guidelines, ${table.at(-1).at(-1)} dated facts from ${Object.keys(dataset.sources).length} sources (${primary} of them primary: regulators, labels, guideline bodies, journals, companies).${lexicon ? ` Beside them a lexicon of ${lexicon.moieties} active substances and ${lexicon.brands} brand names, which names things and never judges a claim.` : ''}`,
    '',
    `- **Drugs:** ${names(dataset.drugs)}.`,
    `- **Classes:** ${names(dataset.classes)}.`,
    '',
    ...md,
  ].join('\n');
}
