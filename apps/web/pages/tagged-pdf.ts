import { dirname, join } from 'node:path';
import type { Language } from './words.js';

/** What a document says, in reading order. */
export type Part =
  | { heading: string; level: 1 | 2 }
  | { say: string }
  | { facts: readonly (readonly [string, string])[] }
  /** `counted`: each row is headed by its first cell, and the others are numbers. */
  | { rows: readonly (readonly string[])[]; head: readonly string[]; counted?: boolean }
  /** A picture of squares, such as a QR code, and what it says in words. */
  | { squares: readonly (readonly boolean[])[]; says: string };

const fonts = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
/**
 * Embedded, and of many scripts: names keep their letters. Named by their files: after each cell of a table the library goes
 * back to the file, and one that has another name there is read anew each time.
 */
const faces = { plain: join(fonts, 'DejaVuSans.ttf'), bold: join(fonts, 'DejaVuSans-Bold.ttf') };

/** Of a page, in points. */
const margin = 56;

/**
 * A tagged PDF (PDF/UA): headings, paragraphs, lists of facts and tables carry their structure, so that a screen reader
 * reads them in their order.
 * @param title stands in its properties, and in the window's title
 * @param layout `landscape` where wide tables are in it
 */
export async function taggedPdf(
  parts: readonly Part[],
  {
    title,
    language,
    layout = 'portrait',
  }: { title: string; language: Language; layout?: PDFKit.PDFDocumentOptions['layout'] },
): Promise<Buffer> {
  // Read with the first document that somebody takes: it weighs more than all the pages.
  const { default: PDFDocument } = await import('pdfkit');
  const pdf = new PDFDocument({
    ...{ size: 'A4', layout, margin, pdfVersion: '1.7', tagged: true, lang: language },
    // The types of the library lag behind its documentation here.
    ...({ subset: 'PDF/UA' } as object),
    ...{ displayTitle: true, info: { Title: title, Creator: 'Midst', Producer: 'Midst' } },
    // None of the fonts that every reader has: they are not embedded, and lack most letters.
    font: null as unknown as string,
  });
  const shown = lettersOf(pdf);
  const whole = new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const document = pdf.struct('Document', { lang: language });
  pdf.addStructure(document);
  for (const part of parts) write({ pdf, shown }, document, part);
  document.end();
  pdf.end();
  return whole;
}

type Pdf = InstanceType<typeof import('pdfkit')>;
type Structure = ReturnType<Pdf['struct']>;

/** What is written on, and words as its fonts can show them. */
interface Paper {
  pdf: Pdf;
  shown: (words: string) => string;
}

/** A face as the library keeps it, of which its types say nothing. */
interface Face {
  _font: { font: { hasGlyphForCodePoint(letter: number): boolean } };
}

/**
 * Words without the marks that isolate a name's direction on a page, which a PDF shows as boxes, and with a sign in place of each
 * letter that the fonts lack: an empty box would be read as nothing at all.
 */
function lettersOf(pdf: Pdf): Paper['shown'] {
  const fonts = [faces.bold, faces.plain].map((face) => (pdf.font(face) as unknown as Face)._font.font);
  const has = (letter: string) =>
    /\s/.test(letter) || fonts.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));
  return (words) =>
    [...words.replace(/[\u2066-\u2069]/g, '')].map((letter) => (has(letter) ? letter : '\ufffd')).join('');
}

function write(paper: Paper, into: Structure, part: Part): void {
  const { pdf } = paper;
  if ('heading' in part) {
    const size = part.level === 1 ? 20 : 13;
    // A heading never stands alone at the foot of a page.
    if (pdf.y > pdf.page.height - 150) pdf.addPage();
    pdf.x = margin;
    pdf.moveDown(part.level === 1 ? 0 : 0.6);
    into.add(pdf.struct(part.level === 1 ? 'H1' : 'H2', {}, () => line(paper, part.heading, 'bold', size)));
  } else if ('say' in part) into.add(pdf.struct('P', {}, () => line(paper, part.say, 'plain', 10.5)));
  else if ('facts' in part) facts(paper, into, part.facts);
  else if ('rows' in part) table(paper, into, part);
  else picture(pdf, into, part);
}

function line({ pdf, shown }: Paper, words: string, face: 'plain' | 'bold', size: number): void {
  pdf
    .font(faces[face])
    .fontSize(size)
    .fillColor('#212b32')
    .text(`${shown(words)} `, { paragraphGap: 4 });
}

function facts({ pdf, shown }: Paper, into: Structure, pairs: readonly (readonly [string, string])[]): void {
  const list = pdf.struct('L');
  into.add(list);
  for (const [name, value] of pairs) {
    const item = pdf.struct('LI');
    list.add(item);
    item.add(
      pdf.struct('LBody', {}, () => {
        pdf
          .font(faces.bold)
          .fontSize(10.5)
          .fillColor('#212b32')
          .text(`${shown(name)}: `, { continued: true });
        pdf.font(faces.plain).text(`${shown(value)} `, { paragraphGap: 3 });
      }),
    );
    item.end();
  }
  list.end();
}

/** Each cell that heads a row or a column says so, and wide words wrap in their column. */
function table(
  { pdf, shown }: Paper,
  into: Structure,
  { head, rows, counted = false }: Extract<Part, { rows: unknown }>,
): void {
  pdf.x = margin;
  pdf.font(faces.plain).fontSize(9).fillColor('#212b32');
  const bold = { src: faces.bold, size: 9 };
  pdf.table({
    ...{ structParent: into, defaultStyle: { padding: 3, border: 0.5 } },
    columnStyles: head.map((_, column) => (counted && column > 0 ? 80 : '*')),
    data: [
      head.map((text) => ({ text: shown(text), type: 'TH', scope: 'Column', font: bold })),
      ...rows.map((cells) =>
        cells.map((text, column) => ({
          text: `${shown(text)} `,
          ...(counted && (column === 0 ? { type: 'TH', scope: 'Row' } : { align: { x: 'right' } })),
        })),
      ),
    ],
  } as PDFKit.Mixins.TableOptionsWithData);
  pdf.x = margin;
  pdf.moveDown(0.5);
}

function picture(
  pdf: Pdf,
  into: Structure,
  { squares, says }: { squares: readonly (readonly boolean[])[]; says: string },
): void {
  const side = 110;
  if (pdf.y + side > pdf.page.height - margin) pdf.addPage();
  const [x, y, size] = [margin, pdf.y + 6, side / squares.length];
  into.add(
    pdf.struct('Figure', { alt: says, ...({ bbox: [x, y, x + side, y + side] } as object) }, () => {
      squares.forEach((row, down) =>
        row.forEach((dark, right) => dark && pdf.rect(x + right * size, y + down * size, size, size)),
      );
      pdf.fill('#000000');
    }),
  );
  pdf.x = margin;
  pdf.y = y + side + 8;
}
