/** What a file is by its content. `ends`: how its name ends, whatever it was called. */
export interface FileKind {
  type: string;
  ends: string;
  /** A picture: it is drawn anew, and what a camera wrote into it stays behind. */
  picture: boolean;
}

const kinds: Readonly<Record<string, FileKind>> = Object.fromEntries(
  (
    [
      ['jpg', 'image/jpeg', true],
      ['png', 'image/png', true],
      ['webp', 'image/webp', true],
      ['pdf', 'application/pdf', false],
      ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', false],
      ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', false],
      ['odt', 'application/vnd.oasis.opendocument.text', false],
      ['ods', 'application/vnd.oasis.opendocument.spreadsheet', false],
      ['odp', 'application/vnd.oasis.opendocument.presentation', false],
      ['txt', 'text/plain', false],
    ] as const
  ).map(([ends, type, picture]) => [ends, { ends, type, picture }]),
);

/**
 * The kind of a file that documents take, or null: programs, archives, office files with macros, and the old formats
 * that may hold some, are taken by nobody.
 * @param found what its first bytes are known as (`pdf`), undefined where they are no known kind
 * @param isText whether the whole of it is plain text
 */
export function kindOf(found: string | undefined, isText: boolean): FileKind | null {
  if (found === undefined) return isText ? kinds.txt : null;
  return Object.hasOwn(kinds, found) ? kinds[found] : null;
}

/** A name for the file as it is handed out: no path, no control or direction marks, and the ending of what it is. */
export function safeName(given: string, { ends }: FileKind): string {
  const [last = ''] = given.split(/[/\\]/).slice(-1);
  const plain = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*:<>?|]/gu, '')
    .replace(/\.[^.]{1,10}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = [...plain].slice(0, 100).join('').trim();
  return `${short || 'document'}.${ends}`;
}
