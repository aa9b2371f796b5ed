/**
 * As much of WebAssembly as the sums of a search are written in (`sums.ts`), put together from the opcodes of its
 * specification (W3C, WebAssembly Core 2.0): functions of four whole numbers with one answer, and vectors of 128 bits. No
 * compiler has to be installed, and what runs can be read here.
 */
export type Code = readonly number[];

const I32 = 0x7f;
const V128 = 0x7b;
/** Parameters of each function, which are its first locals. */
const PARAMETERS = 4;

/** Unsigned and signed whole numbers as WebAssembly writes them, seven bits a byte. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}
function signed(value: number): Code {
  return value >= -0x40 && value < 0x40 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

export const local = (index: number): Code => [0x20, ...unsigned(index)];
export const set = (index: number, value: Code): Code => [...value, 0x21, ...unsigned(index)];
export const number = (value: number): Code => [0x41, ...signed(value)];

const joined =
  (...operation: number[]) =>
  (a: Code, b: Code): Code => [...a, ...b, ...operation];
export const plus = joined(0x6a);
export const minus = joined(0x6b);
export const bitsOf = joined(0x71);
export const shifted = joined(0x76);
const isBelow = joined(0x49);

const VECTOR = 0xfd;
export const and = joined(VECTOR, 0x4e);
/** What is in the first and not in the second. */
export const without = joined(VECTOR, 0x4f);
export const or = joined(VECTOR, 0x50);
export const xor = joined(VECTOR, 0x51);
export const nothing: Code = [VECTOR, 0x0c, ...Array.from({ length: 16 }, () => 0)];
/** The same number four times. */
export const fourTimes = (value: Code): Code => [...value, VECTOR, 0x11];
/** 1 where any bit is set. */
export const any = (vector: Code): Code => [...vector, VECTOR, 0x53];

/** Bytes are addressed from `base`, which is worked out, by `offset`, which is known. */
export const load = (base: Code, offset: number): Code => [...base, VECTOR, 0x00, 4, ...unsigned(offset)];
export const store = (base: Code, offset: number, value: Code): Code => [
  ...base,
  ...value,
  ...[VECTOR, 0x0b, 4, ...unsigned(offset)],
];

/** Again and again, while the first is below the second. */
export const loopWhileBelow = (body: Code, first: Code, second: Code): Code => [
  ...[0x03, 0x40, ...body],
  ...[...isBelow(first, second), 0x0d, 0],
  0x0b,
];

interface Routine {
  /** How many locals there are besides the parameters: numbers, then vectors. */
  numbers: number;
  vectors: number;
  body: Code;
}

const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content];
const text = (name: string): Code => [name.length, ...Buffer.from(name, 'latin1')];
const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];

/** A module with memory of so many pages of 64 kB, and these functions by their names. */
export function assembled<Name extends string>(
  pages: number,
  routines: Readonly<Record<Name, Routine>>,
): { memory: ArrayBuffer } & Record<Name, (a: number, b: number, c: number, d: number) => number> {
  const all = Object.entries<Routine>(routines);
  const bodies = all.map(([, { numbers, vectors, body }]): Code => {
    const code = [
      ...list([
        [numbers, I32],
        [vectors, V128],
      ]),
      ...body,
      0x0b,
    ];
    return [...unsigned(code.length), ...code];
  });
  const bytes = Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([[0x60, PARAMETERS, I32, I32, I32, I32, 1, I32]])),
    ...section(3, list(all.map(() => [0]))),
    ...section(5, list([[0, pages]])),
    ...section(7, list([[...text('memory'), 2, 0], ...all.map(([name], at) => [...text(name), 0, at])])),
    ...section(10, list(bodies)),
  ]);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const { memory, ...functions } = exports as Record<Name, () => number> & { memory: WebAssembly.Memory };
  return { memory: memory.buffer, ...functions } as ReturnType<typeof assembled<Name>>;
}
