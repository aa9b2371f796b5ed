import type { Page } from 'playwright-core';

/** One thing as a screen reader meets it, with what it has just said: the last heading, the item, the row. */
export interface Heard {
  role: string;
  name: string;
  level?: number;
  url?: string;
  /** The landmark or dialogue in which it stands. */
  within: string;
  heading: string;
  row: string;
  /** The names of the fieldsets around it. */
  group: string;
  /** Of a table: whether any of its cells says what others are about. */
  headed?: boolean;
}

interface Node {
  nodeId: string;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

const landmarks = new Set(['banner', 'navigation', 'main', 'contentinfo']);
const groups = new Set(['group', 'radiogroup']);
const named = new Set([
  'textbox',
  'combobox',
  'listbox',
  'button',
  'link',
  'checkbox',
  'radio',
  'spinbutton',
]);

/** The page as the browser tells it to whatever reads it aloud, in the order of reading. */
export async function readAloud(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  return heardIn(nodes);
}

function heardIn(nodes: readonly Node[]): Heard[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  let heading = '';
  const go = (id: string, around: Pick<Heard, 'within' | 'row' | 'group'>): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = node.role?.value ?? '';
    const name = (node.name?.value ?? '').replace(/[\u2066-\u2069\s]+/g, ' ').trim();
    const property = (wanted: string) => node.properties?.find((one) => one.name === wanted)?.value.value;
    if (role === 'heading') heading = name;
    heard.push({
      ...{ role, name, heading, ...around, url: property('url') as string | undefined },
      ...(role === 'heading' && { level: property('level') as number }),
      ...(role === 'table' && { headed: below(node).some((one) => /^(row|column)header$/.test(one)) }),
    });
    const inside = {
      within: landmarks.has(role) ? role : around.within,
      row: role === 'row' ? words(node) : around.row,
      group: groups.has(role) ? `${around.group} ${name}`.trim() : around.group,
    };
    // A field for a day is one field to whoever fills it in, whatever a browser makes it of.
    if (!/^(Date|DateTime|InputTime)$/.test(role)) for (const child of node.childIds ?? []) go(child, inside);
  };
  const below = (node: Node): string[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child.role?.value ?? '', ...below(child)] : [];
    });
  /** What a row says first, which is what its other cells are about. */
  const words = (node: Node): string => {
    const [first] = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    return first?.name?.value ?? '';
  };
  if (nodes[0]) go(nodes[0].nodeId, { within: '', row: '', group: '' });
  return heard;
}

/** What would not make sense to somebody who hears the page, one line each. Pure. */
export function senseless(title: string, heard: readonly Heard[]): string[] {
  const faults: string[] = [];
  const headings = heard.filter(({ role }) => role === 'heading');
  const [first, ...more] = headings.filter(({ level }) => level === 1);
  if (!first || more.length > 0) faults.push('not one heading of the first level');
  else if (!sameWords(title.replace(/ – Midst$|^Error: /g, ''), first.name))
    faults.push(`the title “${title}” does not say “${first.name}”`);
  headings.forEach(({ level = 1, name }, at) => {
    const before = headings[at - 1]?.level ?? 0;
    // What is wrong is said before the page's own heading, so that it is heard first.
    if (level > before + 1 && !(at === 0 && title.startsWith('Error: ')))
      faults.push(`“${name}” is of level ${level} after ${before}`);
    if (!name) faults.push('a heading says nothing');
  });
  for (const { role, name, heading } of heard) {
    // Of a scale, the question says what its numbers mean.
    if (named.has(role) && name.length < (role === 'radio' ? 1 : 2))
      faults.push(`a ${role} under “${heading}” is called “${name}”`);
  }
  for (const { name, heading, headed } of heard.filter(({ role }) => role === 'table')) {
    if (!name) faults.push(`a table under “${heading}” has no name`);
    if (!headed) faults.push(`the table “${name}” has no headers`);
  }
  for (const { name, group } of heard.filter(({ role }) => role === 'radio'))
    if (!group) faults.push(`the choice “${name}” belongs to no question`);
  // Heard out of a list of links or of controls, with the heading and the row that one has just heard.
  const place = ({ role, name, within, heading, row, group }: Heard) =>
    [role, name, within, heading, row, group].join('\n');
  const links = heard.filter(({ role, within }) => role === 'link' && within === 'main');
  for (const [one, ...others] of alike(links, place))
    for (const other of others)
      if (other.url !== one.url) faults.push(`two links “${one.name}” under “${one.heading}” lead apart`);
  const controls = heard.filter(({ role }) => named.has(role) && role !== 'link' && role !== 'radio');
  for (const same of alike(controls, place))
    if (same.length > 1)
      faults.push(
        `${same.length} of role ${same[0].role} are called “${same[0].name}” under “${same[0].heading}”`,
      );
  return [...new Set(faults)];
}

/** Whether all words of one are words of the other: a heading may also say of what it speaks, a title likewise. */
function sameWords(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => new Set(text.match(/[\p{L}\p{N}]+/gu)));
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word));
}

function alike<T>(all: readonly T[], key: (one: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const one of all) found.set(key(one), [...(found.get(key(one)) ?? []), one]);
  return [...found.values()];
}
