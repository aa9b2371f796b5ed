import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageKinds } from '../../apps/worker/messages.js';
import { groupDigestKind } from '../../libs/notifications/message-kind.js';
import { noticeKinds, withoutNotice } from '../../libs/notifications/notices/notice-kinds.js';
import { filesEndingWith } from './background-work.js';

/** The kind that each class of message names. */
function kindsByClass(): Map<string, string> {
  const all = filesEndingWith('.message.ts', join(process.cwd(), 'libs')).flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /class (\w+) extends (?:(?!\bclass )[^])*?readonly kind = ([^;]+);/g,
      ),
    ].map(([, name, kind]): [string, string] => [
      name,
      kind === 'groupDigestKind' ? groupDigestKind : kind.slice(1, -1),
    ]),
  );
  return new Map(all);
}

function faultsOf(sent: readonly string[], taking: readonly string[], not: readonly string[]): string[] {
  const named = [...taking, ...not];
  return [
    ...sent.filter((kind) => !named.includes(kind)).map((kind) => `neither: ${kind}`),
    ...named.filter((kind) => !sent.includes(kind)).map((kind) => `never sent: ${kind}`),
    ...taking.filter((kind) => not.includes(kind)).map((kind) => `both: ${kind}`),
  ];
}

it('every kind of mail takes the programme’s words, or says why not', () => {
  const kinds = kindsByClass();
  const sent = messageKinds.map(({ name }) => kinds.get(name) ?? `the kind of ${name} cannot be read`);
  expect(faultsOf(sent, noticeKinds, Object.keys(withoutNotice))).toEqual([]);
});

it.each(['en-GB', 'cy'])('each of them has a name on pages in %s', (language) => {
  const file = readFileSync(join(process.cwd(), `apps/web/locales/${language}.json`), 'utf8');
  const { notices } = JSON.parse(file) as { notices: { kind: Record<string, string> } };
  expect(Object.keys(notices.kind).sort()).toEqual([...noticeKinds].sort());
});

it('a kind that nobody thought of is found, and one that is not there', () => {
  expect(faultsOf(['a', 'b'], ['a', 'c'], ['c'])).toEqual([
    'neither: b',
    'never sent: c',
    'never sent: c',
    'both: c',
  ]);
});
