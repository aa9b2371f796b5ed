import { eventsIn } from './events.js';

async function read(...chunks: string[]) {
  async function* body() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const events = [];
  for await (const event of eventsIn(body())) events.push(event);
  return events;
}

it('reads events and comments, however they are cut', async () => {
  const all = ':\n\nevent: next\ndata: {"a":"ŵ"}\n\nevent: complete\ndata:\n\n';
  const wanted = [null, { event: 'next', data: '{"a":"ŵ"}' }];
  expect(await read(all)).toEqual(wanted);
  const bytes = Buffer.from(all);
  const cut = bytes.indexOf('ŵ') + 1;
  async function* body() {
    yield bytes.subarray(0, cut);
    yield bytes.subarray(cut);
  }
  const events = [];
  for await (const event of eventsIn(body())) events.push(event);
  expect(events).toEqual(wanted);
});

it('what is broken off is no event', async () => {
  expect(await read('event: next\ndata: 1')).toEqual([]);
});
