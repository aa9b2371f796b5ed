import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import type { Element } from './pdf-structure.js';

/** One operator of a page's content with what stands before it, as it is written. */
export interface Operation {
  operator: string;
  operands: string[];
}

const token =
  /\((?:\\[\s\S]|[^\\()])*\)|<<(?:[^<>]|<[^<>]*>)*>>|<[0-9a-fA-F\s]*>|\[(?:\((?:\\[\s\S]|[^\\()])*\)|[^\]])*\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

/** Reads the content of a page; pictures within it are not known here. */
export function operationsIn(content: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const [found] of content.matchAll(token)) {
    if (/^[([</]|^[-+.\d]/.test(found)) operands.push(found.replace(/\s+/g, ' '));
    else {
      operations.push({ operator: found, operands });
      operands = [];
    }
  }
  return operations;
}

/** The operators of a page. */
export function contentOf(page: PDFPage): Operation[] {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  return streams.flatMap((one) => {
    const stream = page.doc.context.lookup(one);
    if (!(stream instanceof PDFRawStream)) throw new Error('Content that cannot be read');
    return operationsIn(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
  });
}

/** All that is painted is marked, once: as a piece of one element, or as nothing that is read. */
export function contentFaults(pdf: PDFDocument, root: PDFDict, elements: readonly Element[]): string[] {
  const owners = new Map<string, Element[]>();
  for (const element of elements)
    for (const { page, mcid } of element.content) {
      const key = `${page.tag} ${mcid}`;
      owners.set(key, [...(owners.get(key) ?? []), element]);
    }
  const found = new Set<string>();
  const faults = pdf.getPages().flatMap((page) => {
    const { marked, faults: onPage } = markedOn(page);
    for (const { is, mcid } of marked) {
      const key = `${page.ref.tag} ${mcid}`;
      const owner = owners.get(key);
      if (found.has(key)) onPage.push(`marked content ${mcid} comes twice on a page`);
      found.add(key);
      if (owner?.length !== 1)
        onPage.push(`01 marked content ${mcid} belongs to ${owner?.length ?? 0} elements`);
      else if (owner[0].is !== is)
        onPage.push(`marked content ${mcid} is ${is} on the page and ${owner[0].is} in the tree`);
      if (parentIn(root, page, mcid) !== owner?.[0]?.dict)
        onPage.push(`01 the parent tree does not lead from marked content ${mcid} to its element`);
    }
    return onPage;
  });
  const missing = [...owners.keys()].filter((key) => !found.has(key));
  return [...faults, ...missing.map((key) => `the tree names content that no page has: ${key}`)];
}

const paints = new Set('Tj TJ \' " S s f F f* B B* b b* sh Do BI'.split(' '));

function markedOn(page: PDFPage): { marked: { is: string; mcid: number }[]; faults: string[] } {
  const marked: { is: string; mcid: number }[] = [];
  const faults = new Set<string>();
  const open: string[] = [];
  for (const { operator, operands } of contentOf(page)) {
    if (operator === 'BMC' || operator === 'BDC') {
      const is = operands[0].slice(1);
      const isArtifact = is === 'Artifact';
      if (open.some((other) => (other === 'Artifact') !== isArtifact))
        faults.add(
          isArtifact ? '01 an artifact stands in tagged content' : '01 tagged content stands in an artifact',
        );
      const mcid = /\/MCID (\d+)/.exec(operands[1] ?? '')?.[1];
      if (mcid !== undefined) marked.push({ is, mcid: Number(mcid) });
      open.push(is);
    } else if (operator === 'EMC') open.pop();
    else if (paints.has(operator) && open.length === 0)
      faults.add(`01 something is painted (${operator}) that is neither tagged nor an artifact`);
    if (operator === 'Do') faults.add('what these documents never hold and nothing here checks: XObjects');
  }
  if (open.length > 0) faults.add(`marked content is not ended: ${open.join(', ')}`);
  return { marked, faults: [...faults] };
}

/** The element to which the parent tree leads from a piece of a page. */
function parentIn(root: PDFDict, page: PDFPage, mcid: number): PDFDict | undefined {
  const key = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
  const numbers = root
    .lookupMaybe(PDFName.of('ParentTree'), PDFDict)
    ?.lookupMaybe(PDFName.of('Nums'), PDFArray);
  for (let at = 0; numbers && at < numbers.size(); at += 2)
    if (numbers.lookup(at, PDFNumber).asNumber() === key)
      return numbers.lookup(at + 1, PDFArray).lookupMaybe(mcid, PDFDict);
  return undefined;
}
