import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** One element of the structure. */
export interface Element {
  is: string;
  dict: PDFDict;
  parent: Element | undefined;
  inside: Element[];
  /** Numbers of marked pieces of content, with their page. */
  content: { page: PDFRef; mcid: number }[];
  /** Annotations that belong to it. */
  objects: PDFRef[];
}

/** Types of the standard that we use, with what may stand in each and where it may stand. */
const grammar: Readonly<Record<string, { in?: readonly string[]; holds?: readonly string[] }>> = {
  Document: { in: ['StructTreeRoot'] },
  H1: { holds: ['Link', 'Span'] },
  H2: { holds: ['Link', 'Span'] },
  H3: { holds: ['Link', 'Span'] },
  P: { holds: ['Link', 'Span'] },
  Span: {},
  Link: {},
  Figure: {},
  L: { holds: ['LI', 'L', 'Caption'] },
  LI: { in: ['L'], holds: ['Lbl', 'LBody'] },
  Lbl: { in: ['LI'] },
  LBody: { in: ['LI'] },
  Table: { holds: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  Caption: { in: ['Table', 'L'] },
  THead: { in: ['Table'], holds: ['TR'] },
  TBody: { in: ['Table'], holds: ['TR'] },
  TFoot: { in: ['Table'], holds: ['TR'] },
  TR: { in: ['Table', 'THead', 'TBody', 'TFoot'], holds: ['TH', 'TD'] },
  TH: { in: ['TR'] },
  TD: { in: ['TR'] },
};

/** The elements in one, or in the root; `all` gets them and what is in them, in the order of reading. */
export function childrenOf(
  context: PDFContext,
  dict: PDFDict,
  parent: Element | undefined,
  all: Element[],
): Element[] {
  const held = dict.lookup(PDFName.of('K'));
  const kids = held instanceof PDFArray ? held.asArray() : held === undefined ? [] : [held];
  const found: Element[] = [];
  for (const kid of kids) {
    const one = context.lookup(kid);
    const page = dict.get(PDFName.of('Pg'));
    if (one instanceof PDFNumber && parent)
      parent.content.push({ page: page as PDFRef, mcid: one.asNumber() });
    if (!(one instanceof PDFDict)) continue;
    const type = nameIn(one, 'Type');
    if (type === 'MCR' && parent)
      parent.content.push({
        page: (one.get(PDFName.of('Pg')) ?? page) as PDFRef,
        mcid: one.lookup(PDFName.of('MCID'), PDFNumber).asNumber(),
      });
    else if (type === 'OBJR' && parent) parent.objects.push(one.get(PDFName.of('Obj')) as PDFRef);
    else {
      const element: Element = {
        ...{ is: nameIn(one, 'S') ?? '', dict: one, parent, inside: [], content: [], objects: [] },
      };
      all.push(element);
      found.push(element);
      element.inside = childrenOf(context, one, element, all);
    }
  }
  return found;
}

/** What is wrong with one element, wherever it stands. */
export function elementFaults(context: PDFContext, element: Element): string[] {
  const { is, dict, parent, inside } = element;
  const known = grammar[is];
  if (!known) return [`02 ${is || 'nothing'} is no type that these documents use`];
  const above = parent?.is ?? 'StructTreeRoot';
  const wrong = known.holds && inside.find((one) => !known.holds!.includes(one.is));
  return faultsOf([
    [!known.in || known.in.includes(above), `09 ${is} stands in ${above}`],
    [!wrong, `09 ${is} holds ${wrong?.is}`],
    [is !== 'Figure' || textIn(dict, 'Alt') || textIn(dict, 'ActualText'), '13 a figure has no alternative'],
    [
      is !== 'Figure' || attributesOf(context, dict, 'Layout').has('BBox'),
      'a figure does not say where it is',
    ],
    [!['L', 'LI', 'Table', 'TR'].includes(is) || inside.length > 0, `09 ${is} holds nothing`],
  ]);
}

/** A cell that heads others says which, each row has a head or stands under one, and all rows are as long. */
export function tableFaults(context: PDFContext, elements: readonly Element[]): string[] {
  return elements
    .filter(({ is }) => is === 'Table')
    .flatMap((table) => {
      const rows = table.inside.flatMap((one) => (one.is === 'TR' ? [one] : one.inside));
      const heads = rows.flatMap(({ inside }) => inside.filter(({ is }) => is === 'TH'));
      const unscoped = heads.filter(
        ({ dict }) =>
          !['Row', 'Column', 'Both'].some(
            (one) => attributesOf(context, dict, 'Table').get('Scope') === PDFName.of(one),
          ),
      );
      const lengths = new Set(rows.map(({ inside }) => inside.length));
      return faultsOf([
        [heads.length > 0, '15 a table has no cell that heads others'],
        [unscoped.length === 0, `15 ${unscoped.length} cells head others and do not say which`],
        [lengths.size === 1, `15 rows of a table are of ${[...lengths].join(', ')} cells`],
        [
          rows[0]?.inside.every(({ is }) => is === 'TH'),
          '15 the first row of a table does not head its columns',
        ],
      ]);
    });
}

export function headingFaults(elements: readonly Element[]): string[] {
  const levels = elements.flatMap(({ is }) => (/^H\d$/.test(is) ? [Number(is[1])] : []));
  const skips = levels.find((level, at) => level > (levels[at - 1] ?? 0) + 1);
  return faultsOf([
    [levels.length === 0 || levels[0] === 1, '14 the first heading is not of the first level'],
    [skips === undefined, `14 a heading of level ${skips} has none of the level above before it`],
    [!elements.some(({ is }) => is === 'H'), '14 H stands beside numbered headings'],
  ]);
}

/** The attributes of an element that one owner defines, whether they are one dictionary or a list of them. */
function attributesOf(context: PDFContext, dict: PDFDict, owner: string): Map<string, PDFObject> {
  const held = dict.lookup(PDFName.of('A'));
  const all = held instanceof PDFArray ? held.asArray() : held ? [held] : [];
  return new Map(
    all
      .map((one) => context.lookup(one))
      .filter((one): one is PDFDict => one instanceof PDFDict && nameIn(one, 'O') === owner)
      .flatMap((one) =>
        one.entries().map(([name, value]): [string, PDFObject] => [name.decodeText(), value]),
      ),
  );
}

export function nameIn(dict: PDFDict, name: string): string | undefined {
  const found = dict.lookup(PDFName.of(name));
  return found instanceof PDFName ? found.decodeText() : undefined;
}

export function textIn(dict: PDFDict, name: string): string {
  const found = dict.lookup(PDFName.of(name));
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText().trim() : '';
}

export const faultsOf = (checks: readonly (readonly [holds: unknown, fault: string])[]) =>
  checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
