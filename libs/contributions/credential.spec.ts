import { gunzipSync } from 'node:zlib';
import { credentialOf, didOf, numberOf, shownOf, statusListOf } from './credential.js';

const facts = {
  ...{ name: 'Ama Invented', title: 'Newborn resuscitation', host: 'Invented Hospital', country: 'KE' },
  ...{ firstDay: '2026-03-02', lastDay: '2026-03-03', hours: 11.5, role: 'Trainer', people: 9 },
  ...{ verifier: 'Grace Invented', verifierStanding: 'lead' as const, confirmedOn: '2026-03-09' },
};
const of = {
  ...{ webUrl: 'https://midst.example', number: 'AAAA-BBBB-CCCC-DDDD', statusIndex: 131_075 },
  issuedAt: new Date('2026-03-10T09:00:00Z'),
};

it('is an Open Badges 3.0 credential with its status in the second list', () => {
  expect(credentialOf(facts, of)).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:web:midst.example' },
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ identityHash: 'Ama Invented', identityType: 'name', hashed: false }],
      activityStartDate: '2026-03-02T00:00:00Z',
      achievement: {
        type: ['Achievement'],
        criteria: { narrative: expect.stringContaining('no CPD points') as string },
      },
    },
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusListIndex: '3',
      statusListCredential: 'https://midst.example/credentials/status/1',
    },
    iss: 'did:web:midst.example',
    nbf: 1773133200,
  });
});

it('a status list has the bit of each that was revoked, the first one leftmost', () => {
  const { credentialSubject } = statusListOf([0, 9], { webUrl: of.webUrl, list: 0, at: of.issuedAt }) as {
    credentialSubject: { encodedList: string };
  };
  const bits = gunzipSync(Buffer.from(credentialSubject.encodedList.slice(1), 'base64url'));
  expect(bits).toHaveLength(16_384);
  expect([...bits.subarray(0, 3)]).toEqual([0b1000_0000, 0b0100_0000, 0]);
});

it('names the issuer with its port, a number without letters that look alike, and shows what was ticked', () => {
  expect(didOf('http://localhost:3000')).toBe('did:web:localhost%3A3000');
  expect(numberOf(Buffer.alloc(32, 0xff))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  expect(shownOf(facts, ['hours', 'dates'])).toEqual({
    hours: 11.5,
    firstDay: '2026-03-02',
    lastDay: '2026-03-03',
  });
  expect(shownOf(facts, [])).toEqual({});
});
