/** @queue is tried elsewhere */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { termsVersion } from '../../libs/people/terms-acceptance.entity.js';
import { midst } from '../support/command-line.js';
import { eventually } from '../support/matching.js';
import { invitationFor } from '../support/people.js';
import { WholeMidst } from '../support/whole-midst.js';

const row = (grade: string) =>
  `[{"id":"P1","name":"Invented Wren","email":"wren@people.example","profession":"theatre nurse","role_grade":"${grade}"}]`;

let whole: WholeMidst;
let folder: string;

beforeAll(async () => {
  whole = await WholeMidst.start();
  folder = mkdtempSync(join(tmpdir(), 'midst-people-'));
});

afterAll(async () => {
  await whole?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

it('A person from a file takes their profile over by their invitation, and then no file changes it', async () => {
  const file = join(folder, 'clinicians.json');
  const bring = async (grade: string) => {
    writeFileSync(file, row(grade));
    const told = await midst(whole.database, ['import', 'clinicians', file, '--json']);
    return (JSON.parse(told.out) as { kinds: { clinician: { rows: object } } }).kinds.clinician.rows;
  };
  // given: an operator brought a file in, and it was changed once more
  expect(await bring('band 5')).toMatchObject({ added: 1 });
  expect(await bring('band 6')).toMatchObject({ changed: 1 });

  // when the person signs in and accepts
  const wren = await whole.signIn('wren@people.example');
  await wren.ask('mutation ($input: JoinAsClinicianInput!) { joinAsClinician(input: $input) { id } }', {
    input: { idempotencyKey: 'join', adult: true, acceptedTerms: termsVersion },
  });
  const mine = () =>
    wren.ask<{ myProfile: { profile: { grade: string; claimed: boolean; visibility: string } } }>(
      '{ myProfile { profile { grade claimed visibility } } }',
    );
  expect((await mine()).myProfile.profile).toEqual({ grade: 'band 6', claimed: false, visibility: 'HIDDEN' });
  const token = await invitationFor(whole.api, 'wren@people.example');
  await wren.ask(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { invitation { id } } }',
    {
      input: { idempotencyKey: 'accept', token },
    },
  );

  // then it is theirs, still hidden, and a file that says something else is refused
  await eventually(async () => (await mine()).myProfile.profile.claimed || undefined, 'a claimed profile');
  expect((await mine()).myProfile.profile).toEqual({ grade: 'band 6', claimed: true, visibility: 'HIDDEN' });
  expect(await bring('band 8')).toMatchObject({ changed: 0, refused: 1 });
  expect((await mine()).myProfile.profile.grade).toBe('band 6');
});
