/** @queue is tried elsewhere */
import { agreed, introduced } from '../support/engagements.js';
import { allOf, askedMail, asking, asks, manager, opens } from '../support/time-off.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
beforeAll(async () => {
  midst = await WholeMidst.start();
});
afterAll(() => midst.stop());

it('Opening a link changes nothing, however often and by whomever it is opened', async () => {
  const who = await introduced(midst);
  const request = await asks(midst, who, asking(midst, who, await agreed(midst, who)));
  const { token } = await askedMail(midst, manager.email);
  // The mail is out and marked; from here on nothing of the request moves by itself.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const before = await allOf(midst, request.id);
  for (let i = 0; i < 5; i++) {
    const { data } = await opens(midst, token);
    expect(data?.approverRequest.link).toBe('OPEN');
  }
  const query = encodeURIComponent(`{ approverRequest(token: "${token}") { link } }`);
  const scanner = await fetch(`${midst.api.url}?query=${query}`);
  expect(await scanner.json()).toMatchObject({ data: { approverRequest: { link: 'OPEN' } } });
  await fetch(`${midst.api.url}?query=${query}`, { method: 'HEAD' });
  const deciding = `mutation { decideTimeOff(input: { idempotencyKey: "x", token: "${token}", decision: APPROVE }) { link } }`;
  const byGet = await fetch(`${midst.api.url}?query=${encodeURIComponent(deciding)}`);
  expect(byGet.status).toBe(405);
  expect(await allOf(midst, request.id)).toBe(before);
});
