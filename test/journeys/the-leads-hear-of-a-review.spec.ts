import { does, type Institution, institution } from '../support/institutions.js';
import { officer, type Person, type Place } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let hospital: Institution;
let clerk: Person;
beforeAll(async () => {
  midst = await WholeMidst.start();
  const place: Place = { database: midst.database, api: midst.api, close: () => midst.stop() };
  hospital = await institution(place, 'Mfano Mission Hospital');
  clerk = await officer(place, 'officer.reviews@midst.example');
});
afterAll(() => midst.stop());

describe('The leads hear of a review', () => {
  it('by one mail with the reasons, and by one when it is approved', async () => {
    const { me } = await hospital.lead.ask<{ me: { email: string } }>('{ me { email } }');
    const { id } = await does(hospital.lead, 'saveNeed', {
      title: 'Triage nurses',
      countries: ['KE'],
      positions: [{ professions: ['nurse'] }],
    });
    await does(hospital.lead, 'submitNeed', { needId: id });
    await does(clerk, 'reviewNeed', {
      needId: id,
      decision: 'RETURN',
      reasons: [{ field: 'legs', sentence: 'Say when they should come.' }],
    });
    const returned = await midst.mailbox.waitFor(
      me.email,
      (m) => m.subject === 'Please look again: Triage nurses',
    );
    expect(returned.text).toContain('Say when they should come.');
    expect(returned.text).toContain('http://web.test/needs/');

    await does(hospital.lead, 'submitNeed', { needId: id });
    await does(clerk, 'reviewNeed', { needId: id, decision: 'APPROVE' });
    await midst.mailbox.waitFor(me.email, (m) => m.subject === 'Approved: Triage nurses');
    expect(midst.mailbox.to(me.email).filter((m) => m.subject?.includes('Triage'))).toHaveLength(2);
  });
});
