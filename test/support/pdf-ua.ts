import {
  decodePDFRawStream,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { contentFaults } from './pdf-content.js';
import { fontFaults, usedCodes } from './pdf-fonts.js';
import {
  childrenOf,
  type Element,
  elementFaults,
  faultsOf,
  headingFaults,
  nameIn,
  tableFaults,
  textIn,
} from './pdf-structure.js';

/**
 * What of PDF/UA-1 a machine can check in our documents, by the checkpoints of the Matterhorn Protocol. What they never hold is
 * refused as a whole: forms, scripts, encryption, layers, files within, pictures, notes, formulas. Whether an order makes sense and
 * an alternative says the right thing stays for people to judge.
 * @returns a sentence for each fault, beginning with its checkpoint where it has one; nothing where a machine finds none
 */
export async function pdfUaFaults(file: Uint8Array): Promise<string[]> {
  return faultsIn(await PDFDocument.load(file, { updateMetadata: false, throwOnInvalidObject: true }));
}

/** The same of a document that is read already. */
export function faultsIn(pdf: PDFDocument): string[] {
  const { context, catalog } = pdf;
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return ['01 nothing is tagged: there is no StructTreeRoot'];
  const elements: Element[] = [];
  const top = childrenOf(context, root, undefined, elements);
  return [
    ...documentFaults(pdf),
    ...elements.flatMap((element) => elementFaults(context, element)),
    ...tableFaults(context, elements),
    ...headingFaults(elements),
    ...(top.length === 1 && top[0].is === 'Document'
      ? []
      : ['01 the root holds something besides one Document']),
    ...contentFaults(pdf, root, elements),
    ...annotationFaults(pdf, elements),
    ...fontFaults(context, usedCodes(pdf)),
  ];
}

function documentFaults(pdf: PDFDocument): string[] {
  const { catalog, context } = pdf;
  const dictIn = (name: string) => catalog.lookupMaybe(PDFName.of(name), PDFDict);
  const isTrue = (dict: PDFDict | undefined, name: string) => dict?.lookup(PDFName.of(name)) === PDFBool.True;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const xmp =
    metadata instanceof PDFRawStream
      ? Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8')
      : '';
  const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">([^<]*)<\/rdf:li>/.exec(xmp)?.[1];
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict)?.lookup(PDFName.of('Title'));
  const titled = info instanceof PDFString || info instanceof PDFHexString ? info.decodeText() : undefined;
  const language = catalog.lookup(PDFName.of('Lang'));
  const says = language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '';
  const unused = ['AcroForm', 'OCProperties', 'OpenAction', 'AA', 'Collection'].filter((one) =>
    catalog.has(PDFName.of(one)),
  );
  return faultsOf([
    [isTrue(dictIn('MarkInfo'), 'Marked'), '01 the document does not say that it is marked'],
    [!isTrue(dictIn('MarkInfo'), 'Suspects'), '01 the document says that its tags are suspect'],
    [metadata instanceof PDFRawStream, '06 there is no XMP metadata'],
    [/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), '06 the metadata does not say PDF/UA-1'],
    [title?.trim(), '06 the metadata has no dc:title'],
    [
      unescaped(title) === titled,
      `06 the metadata says another title than the document: ${title} | ${titled}`,
    ],
    [isTrue(dictIn('ViewerPreferences'), 'DisplayDocTitle'), '07 the window does not show the title'],
    [/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(says), '11 the document has no language'],
    [unused.length === 0, `what these documents never hold and nothing here checks: ${unused.join(', ')}`],
    [context.trailerInfo.Encrypt === undefined, '26 the document is encrypted'],
  ]);
}

/** Links and the like: each in the tree, said in words, and reached in the order of reading. */
function annotationFaults(pdf: PDFDocument, elements: readonly Element[]): string[] {
  const held = new Map(elements.flatMap(({ is, objects }) => objects.map((ref) => [ref.tag, is])));
  return pdf.getPages().flatMap((page) => {
    const tabs = nameIn(page.node, 'Tabs');
    const annotations = page.node.Annots()?.asArray() ?? [];
    return [
      ...faultsOf([[tabs === 'S', '28 the order of tabs on a page is not that of the structure']]),
      ...annotations.flatMap((ref) => {
        const dict = pdf.context.lookup(ref, PDFDict);
        const kind = nameIn(dict, 'Subtype');
        const is = ref instanceof PDFRef ? held.get(ref.tag) : undefined;
        return faultsOf([
          [is, `28 an annotation (${kind}) is not in the structure`],
          [kind !== 'Link' || is === 'Link', `28 a link stands in ${is}`],
          [textIn(dict, 'Contents'), `28 an annotation (${kind}) is not described`],
        ]);
      }),
    ];
  });
}

const unescaped = (xml: string | undefined) =>
  xml?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
