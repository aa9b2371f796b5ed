import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { faultsIn, pdfUaFaults } from '../support/pdf-ua.js';
import { readPdf } from '../support/read-back.js';
import { type Part, taggedPdf } from '../../apps/web/pages/tagged-pdf.js';

const parts: Part[] = [
  { heading: 'What it is', level: 1 },
  { say: 'A sentence of its own.' },
  { heading: 'What is in it', level: 2 },
  { facts: [['Host', 'Ysbyty’r Môr & Sons (Hargeisa)'], ['Name', 'آمنة']] },
  // Each longer than a page.
  { say: 'One word after the other. '.repeat(300) },
  { head: ['Kind', '2025'], rows: Array.from({ length: 40 }, (_, at) => [`Kind ${at}`, `${at}`]), counted: true },
  { head: ['Asked', 'Had'], rows: [['Hours', '450']] },
  { squares: [[true, false], [false, true]], says: 'The address at which it is checked' },
]; // prettier-ignore
let written: Buffer;
beforeAll(async () => {
  written = await taggedPdf(parts, { title: 'Tŷ & «Kindness»', language: 'cy' });
});

it('has no fault of PDF/UA that a machine can find', async () => {
  expect(await pdfUaFaults(written)).toEqual([]);
});

it('says of a letter that its fonts lack that it is one, instead of showing what nobody can read', async () => {
  const pdf = await taggedPdf([{ heading: 'Name', level: 1 }, { say: 'አማ Amma,\nnurse' }], {
    title: 'Name',
    language: 'en-GB',
  });
  expect(await pdfUaFaults(pdf)).toEqual([]);
  expect(readPdf(pdf).join('')).toContain('�� Amma,');
});

const name = PDFName.of.bind(PDFName);
const objectsIn = (pdf: PDFDocument) => pdf.context.enumerateIndirectObjects().map(([, object]) => object);
/** The first object of the document that is so. */
const find = (pdf: PDFDocument, key: string, value: string) =>
  objectsIn(pdf).find((one): one is PDFDict => one instanceof PDFDict && one.get(name(key)) === name(value))!;
const drops =
  (key: string, value: string, ...keys: string[]) =>
  (pdf: PDFDocument) =>
    keys.forEach((one) => find(pdf, key, value).delete(name(one)));
const becomes = (key: string, value: string, to: string) => (pdf: PDFDocument) =>
  find(pdf, key, value).set(name(key), name(to));
const without = (key: string) => (pdf: PDFDocument) => pdf.catalog.delete(name(key));
const paints = (content: string) => (pdf: PDFDocument) => {
  const page = pdf.getPage(0).node;
  const stream = pdf.context.register(pdf.context.stream(content));
  page.set(name('Contents'), pdf.context.obj([page.get(name('Contents'))!, stream]));
};
const metadata = (from: RegExp, to: string) => (pdf: PDFDocument) => {
  const stream = pdf.catalog.lookup(name('Metadata')) as PDFRawStream;
  const changed = Buffer.from(stream.contents).toString('utf8').replace(from, to);
  pdf.catalog.set(name('Metadata'), pdf.context.register(pdf.context.stream(changed)));
};

it.each<[fault: string, spoils: (pdf: PDFDocument) => unknown]>([
  ['01 nothing is tagged', without('StructTreeRoot')],
  ['01 the root holds something besides', becomes('S', 'Document', 'Part')],
  ['01 the document does not say that it is marked', without('MarkInfo')],
  ['06 there is no XMP metadata', without('Metadata')],
  ['06 the metadata does not say PDF/UA-1', metadata(/<pdfuaid:part>1/, '<pdfuaid:part>9')],
  ['06 the metadata has no dc:title', metadata(/<dc:title>[\s\S]*<\/dc:title>/, '')],
  ['06 the metadata says another title', metadata(/Kindness/, 'Kindnesses')],
  ['07 the window does not show the title', without('ViewerPreferences')],
  ['11 the document has no language', without('Lang')],
  ['what these documents never hold and nothing here checks: AcroForm', (pdf) => pdf.getForm()],
  ['02 Chapter ', becomes('S', 'P', 'Chapter')],
  ['09 L holds P', becomes('S', 'LI', 'P')],
  ['09 LBody stands in P', becomes('S', 'LI', 'P')],
  ['09 TR holds nothing', drops('S', 'TR', 'K')],
  ['13 a figure has no alternative', drops('S', 'Figure', 'Alt')],
  ['a figure does not say where it is', drops('S', 'Figure', 'A')],
  ['14 the first heading is not of the first level', becomes('S', 'H1', 'H2')],
  ['14 a heading of level 3 has none', becomes('S', 'H2', 'H3')],
  ['15 the first row of a table does not head', becomes('S', 'TH', 'TD')],
  ['15 1 cells head others', drops('O', 'Table', 'Scope')],
  ['15 rows of a table are of 1, 2 cells', (pdf) => find(pdf, 'S', 'TR').lookup(name('K'), PDFArray).remove(1)],
  ['01 something is painted (f)', paints('0 0 9 9 re f')],
  ['01 an artifact stands in tagged content', paints('/P BMC /Artifact BMC EMC EMC')],
  ['01 tagged content stands in an artifact', paints('/Artifact BMC /P BMC EMC EMC')],
  ['01 marked content 999 belongs to 0', paints('/P << /MCID 999 >> BDC EMC')],
  ['marked content 0 comes twice', paints('/H1 << /MCID 0 >> BDC EMC')],
  ['marked content is not ended', paints('/P BMC')],
  ['what these documents never hold and nothing here checks: XObjects', paints('/P BMC /X Do EMC')],
  ['marked content 1 is P on the page and H2 in the tree', becomes('S', 'P', 'H2')],
  ['01 the parent tree does not lead', (pdf) => pdf.getPage(0).node.set(name('StructParents'), PDFNumber.of(7))],
  ['the tree names content that no page has', (pdf) => pdf.removePage(1)],
  ['28 the order of tabs', drops('Type', 'Page', 'Tabs')],
  ...['28 an annotation (Link) is not in the structure', '28 an annotation (Link) is not described'].map((fault): [string, (pdf: PDFDocument) => unknown] => [
    fault,
    (pdf) => pdf.getPage(0).node.set(name('Annots'), pdf.context.obj([pdf.context.register(pdf.context.obj({ Subtype: 'Link' }))])),
  ]),
  ['31 it is no TrueType font', becomes('Subtype', 'CIDFontType2', 'CIDFontType0')],
  ['31 it does not say which code is which glyph', drops('Subtype', 'CIDFontType2', 'CIDToGIDMap')],
  ['31 its codes are read otherwise', becomes('Encoding', 'Identity-H', 'WinAnsiEncoding')],
  ['31 it is not embedded', drops('Type', 'FontDescriptor', 'FontFile2')],
  ['31 it does not say how wide', drops('Subtype', 'CIDFontType2', 'W')],
  ['31 it does not say which letters these are', drops('Subtype', 'Type0', 'ToUnicode')],
  ['31 it shows a letter that it does not have', paints('/P BMC BT /F1 9 Tf <0000> Tj ET EMC')],
])('finds where it is so: %s', async (fault, spoils) => {
  const pdf = await PDFDocument.load(written, { updateMetadata: false });
  spoils(pdf);
  const faults = faultsIn(pdf);
  expect(faults.map((one) => one.slice(0, fault.length))).toContain(fault);
}); // prettier-ignore
