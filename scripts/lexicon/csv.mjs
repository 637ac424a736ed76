// Comma-separated values as RFC 4180 has them: quotes, doubled quotes and line breaks inside quotes; a byte order mark is dropped.

/** The records of a CSV text, each a list of cells. Empty lines are records with one empty cell. */
export function parseCsv(text, separator = ',') {
  const records = [];
  let record = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    record.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    records.push(record);
    record = [];
  };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[i + 1] === '"') cell += source[++i];
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator) endCell();
    else if (char === '\n') endRecord();
    else cell += char;
  }
  if (cell !== '' || record.length > 0) endRecord();
  return records;
}

/**
 * The rows below every record that holds all of `required` as a heading, as objects by heading. Lines before the first heading
 * (titles, dates) and empty lines are left out.
 * @returns undefined when there is no such heading
 */
export function rowsUnderHeading(records, required) {
  let heading;
  const rows = [];
  for (const record of records) {
    const cells = record.map((cell) => cell.trim());
    if (required.every((column) => cells.includes(column))) heading = cells;
    else if (heading && cells.filter(Boolean).length > 1)
      rows.push(Object.fromEntries(heading.map((column, i) => [column, cells[i] ?? ''])));
  }
  return heading && rows;
}
