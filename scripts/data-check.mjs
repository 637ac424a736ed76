// npm run data:check: checks every file of data/ and prints how many facts of which kind there are for which jurisdiction.
import { readData } from './build-data.mjs';
import { factTable } from './lib/data-report.mjs';

const { dataset, problems } = await readData();
for (const { file, path, message } of problems) console.error(`${file}${path ? ` at ${path}` : ''}: ${message}`);
if (problems.length > 0) process.exitCode = 1;
else {
  const table = factTable(dataset);
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
  for (const row of table) console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
  console.log(`\ndata ${dataset.version}, as of ${dataset.asOf}: everything checks out`);
}
