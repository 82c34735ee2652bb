/** A list that does not end, or a field that holds a book, is no class list. */
const MOST_TEXT = 200_000;
const MOST_ROWS = 1000;
const MOST_FIELDS = 50;

export class UnreadableListError extends Error {
  override readonly name = 'UnreadableListError';
}

/**
 * The rows of a table as text: CSV after RFC 4180, with commas, semicolons or tabs between the fields (whichever the first line
 * has most of), or simply one thing a line. Rows without any text are left out.
 * @throws UnreadableListError where it is longer than any class
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  if (text.length > MOST_TEXT) throw new UnreadableListError('This list is too long: it has more than 200,000 characters.');
  const plain = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = (): void => {
    if (row.length < MOST_FIELDS) row.push(field.trim());
    field = '';
  };
  const endRow = (): void => {
    endField();
    if (row.some((one) => one !== '')) rows.push(row);
    if (rows.length > MOST_ROWS) throw new UnreadableListError('This list is too long: it has more than 1,000 lines.');
    row = [];
  };
  for (let i = 0; i < plain.length; i++) {
    const sign = plain[i] ?? '';
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (plain[i + 1] === '"') field += plain[++i] ?? '';
      else quoted = false;
    } else if (sign === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (sign === separator) endField();
    else if (sign === '\n' || sign === '\r') endRow();
    else field += sign;
  }
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const [most = ','] = [',', ';', '\t'].sort((one, other) => line.split(other).length - line.split(one).length);
  return most;
}
