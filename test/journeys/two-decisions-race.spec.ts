/** Decisions race in the database and come by the API, which opens no queue: @queue is tried elsewhere. */
import { agreed, introduced } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { answers, askedMail, asking, asks, does, manager, sees } from '../support/time-off.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
beforeAll(async () => {
  midst = await WholeMidst.start();
});
afterAll(() => midst.stop());

describe('Two decisions race', () => {
  it('and exactly one is recorded, whatever each was', async () => {
    for (let i = 0; i < 5; i++) {
      const who = await introduced(midst);
      const email = manager.email.replace('@', `.${i}@`);
      const request = await asks(
        midst,
        who,
        asking(midst, who, await agreed(midst, who), { approvers: [{ ...manager, email }] }),
      );
      const { token } = await askedMail(midst, email);
      const outcomes = await Promise.all([
        answers(midst, token, { decision: 'APPROVE' }),
        answers(midst, token, { decision: 'REFUSE', reason: 'COVER' }),
        answers(midst, token, { decision: 'APPROVE_SUBJECT_TO', words: 'Cover is found.' }),
        answers(midst, token, { decision: 'NOT_THE_RIGHT_PERSON' }),
      ]);
      expect(outcomes.filter((code) => code === null)).toHaveLength(1);
      expect(outcomes.filter((code) => code === 'ALREADY_ANSWERED')).toHaveLength(3);
      const { history } = await sees(who, request.id);
      expect(history.filter(({ by }) => by === 'approver')).toHaveLength(1);
    }
  });

  it('with the clinician’s withdrawal too: never both', async () => {
    const who = await introduced(midst);
    const request = await asks(midst, who, asking(midst, who, await agreed(midst, who)));
    const { token } = await askedMail(midst, manager.email);
    await Promise.all([
      answers(midst, token, { decision: 'APPROVE' }),
      does(midst, who, 'withdrawTimeOff', { requestId: request.id }),
    ]);
    const { state, steps } = await sees(who, request.id);
    expect(state).toBe('WITHDRAWN');
    expect(['APPROVED', 'STOPPED']).toContain(steps[0].state);
  });

  it('the same key and answer twice is one answer; nobody edits what was recorded', async () => {
    const who = await introduced(midst);
    const email = manager.email.replace('@', '.again@');
    await asks(
      midst,
      who,
      asking(midst, who, await agreed(midst, who), { approvers: [{ ...manager, email }] }),
    );
    const { token } = await askedMail(midst, email);
    const key = midst.key();
    const twice = [
      answers(midst, token, { decision: 'APPROVE' }, { key }),
      answers(midst, token, { decision: 'APPROVE' }, { key }),
    ];
    expect(await Promise.all(twice)).toEqual([null, null]);
    expect(await answers(midst, token, { decision: 'REFUSE', reason: 'COST' }, { key })).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
    for (const table of ['time_off_history', 'time_off_decision'])
      for (const change of [
        `UPDATE ${table} SET words = 'other'`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ])
        await expect(asAdmin(midst.database, change, [])).rejects.toThrow(/only ever added to/);
  });
});
