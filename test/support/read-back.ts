import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

/** The cells of the first sheet of a workbook, row by row; numbers as numbers. */
export function readWorkbook(file: Buffer): (string | number)[][] {
  const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']);
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, cells = '']) => {
    const row: (string | number)[] = [];
    for (const [, column, type, content] of cells.matchAll(
      /<c r="([A-Z]+)\d+" t="(\w+)"[^>]*>([\s\S]*?)<\/c>/g,
    )) {
      const at = [...column].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (row.length < at) row.push('');
      row[at] = type === 'n' ? Number(/<v>(.*?)<\/v>/.exec(content)![1]) : unescaped(content);
    }
    return row;
  });
}

function unescaped(xml: string): string {
  const text = xml.replace(/<[^>]+>/g, '');
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What is written on the pages of a PDF, in the order in which it was written, each piece on a line of its own. */
export function readPdf(file: Buffer): string[] {
  const text = file.toString('latin1');
  const streams = [...text.matchAll(/(\d+) 0 obj\n((?:(?!endobj)[\s\S])*?)\nstream\n/g)].flatMap(
    ([all, id, dictionary], at, every) => {
      const start = every[at].index + all.length;
      const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
      const raw = file.subarray(start, start + length);
      const content = dictionary.includes('FlateDecode') ? inflateSync(raw) : raw;
      return [{ id, content: content.toString('latin1') }];
    },
  );
  // Each font says under its own number what its glyphs mean.
  const fonts = new Map<string, Map<string, string>>();
  for (const [, id, dictionary] of text.matchAll(/(\d+) 0 obj\n<<((?:(?!endobj)[\s\S])*)/g)) {
    const means = /\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1];
    const found = means && streams.find((one) => one.id === means);
    if (found) fonts.set(id, glyphsIn(found.content));
  }
  const names = new Map(
    [...text.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, fonts.get(id)]),
  );
  return streams.flatMap(({ content }) => {
    let font: Map<string, string> | undefined;
    return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:[^\]])*)\] TJ/g)].flatMap(([, name, pieces]) => {
      if (name) font = names.get(name);
      if (pieces === undefined) return [];
      const codes = [...pieces.matchAll(/<([0-9a-f]*)>/gi)].map(([, hex]) => hex).join('');
      return [(codes.match(/.{4}/g) ?? []).map((code) => font?.get(code.toLowerCase()) ?? '?').join('')];
    });
  });
}

function glyphsIn(map: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const letter = (hex: string) =>
    String.fromCharCode(...(hex.match(/[0-9a-f]{4}/gi) ?? []).map((code) => parseInt(code, 16)));
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex], at) =>
      glyphs.set((parseInt(first, 16) + at).toString(16).padStart(4, '0'), letter(hex)),
    );
  return glyphs;
}

/** One element of a PDF's structure: what a screen reader hears, in its order. */
export interface Tagged {
  is: string;
  scope?: string;
  inside: Tagged[];
}

/** The structure of a tagged PDF from its root; its pieces of content are left out. */
export function readStructure(file: Buffer): Tagged {
  const text = file.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id, body]),
  );
  const childrenIn = (body: string) =>
    [...(/\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => id);
  const read = (id: string): Tagged[] => {
    const body = objects.get(id) ?? '';
    const is = /\/S \/(\w+)/.exec(body)?.[1];
    if (!is) return [];
    const inside = childrenIn(body).flatMap(read);
    const attributes = objects.get(/\/A (\d+) 0 R/.exec(body)?.[1] ?? '') ?? body;
    return [{ is, scope: /\/Scope \/(\w+)/.exec(attributes)?.[1], inside }];
  };
  const root = /\/StructTreeRoot (\d+) 0 R/.exec(text)?.[1];
  return { is: 'Root', inside: childrenIn(objects.get(root ?? '') ?? '').flatMap(read) };
}
