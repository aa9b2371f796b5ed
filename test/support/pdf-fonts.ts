import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFDocument,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { contentOf } from './pdf-content.js';
import { nameIn } from './pdf-structure.js';

/** The codes that are shown in each font, of four hexadecimal digits: two bytes, as Identity-H reads them. */
export function usedCodes(pdf: PDFDocument): Map<PDFRef, Set<string>> {
  const used = new Map<PDFRef, Set<string>>();
  for (const page of pdf.getPages()) {
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    let codes = new Set<string>();
    for (const { operator, operands } of contentOf(page)) {
      if (operator === 'Tf') {
        const ref = fonts?.get(PDFName.of(operands[0].slice(1))) as PDFRef;
        codes = used.get(ref) ?? new Set();
        used.set(ref, codes);
      }
      if (operator === 'Tj' || operator === 'TJ')
        for (const [, hex] of operands[0].matchAll(/<([0-9a-fA-F]*)>/g))
          for (const code of hex.match(/.{4}/g) ?? []) codes.add(code.toLowerCase());
    }
  }
  return used;
}

/** Every font that is shown is within the document, and says of each of its letters which one it is. */
export function fontFaults(context: PDFContext, used: ReadonlyMap<PDFRef, ReadonlySet<string>>): string[] {
  return [...used].flatMap(([ref, codes]) => {
    const font = context.lookup(ref, PDFDict);
    const name = `${nameIn(font, 'BaseFont')}`;
    const below = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
    const descriptor = below?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const meanings = meaningsOf(font);
    const unsaid = [...codes].filter((code) => !meanings.get(code));
    const widths = widthsOf(below);
    const checks: [unknown, string][] = [
      [nameIn(font, 'Encoding') === 'Identity-H', '31 its codes are read otherwise than Identity-H'],
      [below && nameIn(below, 'Subtype') === 'CIDFontType2', '31 it is no TrueType font of two bytes'],
      [below?.get(PDFName.of('CIDToGIDMap')) !== undefined, '31 it does not say which code is which glyph'],
      [descriptor?.lookup(PDFName.of('FontFile2')) instanceof PDFRawStream, '31 it is not embedded'],
      [unsaid.length === 0, `31 it does not say which letters these are: ${unsaid.join(' ')}`],
      [!codes.has('0000'), '31 it shows a letter that it does not have'],
      [[...codes].every((code) => parseInt(code, 16) < widths), '31 it does not say how wide a letter is'],
    ];
    return checks.flatMap(([holds, fault]) => (holds ? [] : [`${fault} (${name})`]));
  });
}

/** What each code stands for, by the font's own table. */
function meaningsOf(font: PDFDict): Map<string, string> {
  const table = font.lookup(PDFName.of('ToUnicode'));
  const meanings = new Map<string, string>();
  if (!(table instanceof PDFRawStream)) return meanings;
  const text = Buffer.from(decodePDFRawStream(table).decode()).toString('latin1');
  for (const [, first, list] of text.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex], at) => {
      const code = (parseInt(first, 16) + at).toString(16).padStart(4, '0');
      // 0, U+FEFF and U+FFFE are no letters.
      if (!/^(?:0000|feff|fffe)?$/i.test(hex.trim())) meanings.set(code, hex);
    });
  return meanings;
}

/** Of how many codes the width is said, from the first on. */
function widthsOf(font: PDFDict | undefined): number {
  const widths = font?.lookupMaybe(PDFName.of('W'), PDFArray);
  const [first, list] = [widths?.lookupMaybe(0, PDFNumber), widths?.lookupMaybe(1, PDFArray)];
  return first?.asNumber() === 0 && list ? list.size() : 0;
}
