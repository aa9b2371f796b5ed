import { mostWaiting, Stream } from './stream.js';

const actor = {
  kind: 'person' as const,
  personId: 'p',
  sessionId: 's',
  network: '',
  roles: [],
  freshUntil: new Date(0),
};

function streamOf(read: (id: string) => string | null | undefined) {
  const ends: number[] = [];
  const stream: Stream<string> = new Stream(
    actor,
    'conversation m',
    new Date(0),
    (id) => Promise.resolve(read(id)),
    () => ends.push(1),
  );
  return { stream, ends };
}

const tells = (id: string) => `told ${id}`;

it('tells what comes in its order, whether it was asked for before or after', async () => {
  const { stream } = streamOf(tells);
  const first = stream.next();
  stream.notice('a');
  stream.notice('b');
  expect([await first, await stream.next()]).toEqual([
    { done: false, value: 'told a' },
    { done: false, value: 'told b' },
  ]);
});

it('tells once what is noticed again before anybody read it, and passes over what is not the reader’s', async () => {
  const { stream } = streamOf((id) => (id === 'foreign' ? null : tells(id)));
  for (const id of ['a', 'foreign', 'a', 'b']) stream.notice(id);
  expect([(await stream.next()).value, (await stream.next()).value]).toEqual(['told a', 'told b']);
});

it('ends where the reader may not go on, and tells nothing of what came after', async () => {
  const { stream, ends } = streamOf((id) => (id === 'last' ? undefined : tells(id)));
  stream.notice('last');
  stream.notice('more');
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(ends).toEqual([1]);
});

it('ends for a reader who does not keep up', () => {
  const { stream, ends } = streamOf(tells);
  for (let id = 0; id < mostWaiting; id += 1) stream.notice(String(id));
  expect(stream.isOver).toBe(false);
  stream.notice('one more');
  expect(stream.isOver).toBe(true);
  stream.end();
  expect(ends).toEqual([1]);
});

it('whoever waits is let go when it ends, from either side, and what is being read meanwhile is not told', async () => {
  const ended = streamOf(tells).stream;
  const waiting = ended.next();
  ended.end();
  expect(await waiting).toEqual({ done: true, value: undefined });

  const left = streamOf(tells).stream;
  const asked = left.next();
  expect(await left.return()).toEqual({ done: true, value: undefined });
  expect(await asked).toEqual({ done: true, value: undefined });

  const cut = streamOf(tells).stream;
  cut.notice('a');
  const reading = cut.next();
  cut.end();
  expect(await reading).toEqual({ done: true, value: undefined });
});
