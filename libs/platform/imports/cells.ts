/** A text for a cell of a table: what a spreadsheet would take for a formula begins with an apostrophe. Pure. */
export function inCell(text: string | null | undefined): string {
  const said = text ?? '';
  return /^[=+\-@\t\r]/.test(said) ? `'${said}` : said;
}
