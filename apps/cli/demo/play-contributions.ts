import type { ContributionTaught } from '../../../libs/contributions/account.entity.js';
import type { DisputeReason } from '../../../libs/contributions/vocabulary.js';
import type {
  ContributionAccountInput,
  RecordContributionInput,
} from '../../../libs/contributions/contribution.inputs.js';
import { Certificates } from '../../../libs/contributions/certificates.service.js';
import { Confirming } from '../../../libs/contributions/confirming.service.js';
import { Contributions } from '../../../libs/contributions/contributions.service.js';
import { Config } from '../../../libs/platform/config.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import type { PlayedOrganisation } from './play-organisations.js';
import type { Performer, Stage } from './stage.js';

type Recorded = Omit<RecordContributionInput, 'idempotencyKey' | 'personName' | 'account'>;

interface Given {
  by: 'nurse' | 'colleague';
  key: string;
  what: Recorded;
  account: Pick<ContributionAccountInput, 'title' | 'role'> &
    Partial<Omit<ContributionAccountInput, 'taught' | 'sessions'>> & {
      taught?: readonly Pick<ContributionTaught, 'cadre' | 'sex' | 'level' | 'people'>[];
    };
  /** Days before today, and hours on each. */
  days: readonly number[];
  hours: number;
  asked?: 'leads' | { name: string; email: string; language: string };
  answer?: 'confirm' | { dispute: DisputeReason; words: string };
}

/** What people of the demo gave before: confirmed and certified, waiting, disputed, and from before there was Midst. */
const given = (county: string, lastYear: number): readonly Given[] => [
  {
    ...{
      by: 'nurse',
      key: 'pairs',
      days: [lastYear, lastYear - 1],
      hours: 6,
      asked: 'leads',
      answer: 'confirm',
    },
    what: { kind: 'past-informal', institutionId: county },
    account: {
      title: 'Counting in pairs, a first course',
      role: 'Trainer',
      taught: [
        { cadre: 'nurse', sex: 'female', level: 'practising', people: 14 },
        { cadre: 'midwife', sex: 'female', level: 'practising', people: 9 },
      ],
    },
  },
  {
    ...{ by: 'nurse', key: 'count', days: [210, 209, 208], hours: 6, asked: 'leads', answer: 'confirm' },
    what: { kind: 'past-informal', institutionId: county },
    account: {
      title: 'The surgical count, taught in three days',
      role: 'Trainer',
      summary: 'Counting aloud, in pairs, at the table; the boards stayed.',
      learning: 'To teach a habit before its reasons.',
      taught: [{ cadre: 'nurse', sex: 'female', level: 'practising', people: 11 }],
      produced: [{ kind: 'protocol', title: 'The count on one page', adopted: true }],
      cameBack: [{ kind: 'teaching-skill', words: 'Used on her own ward since.' }],
      trainersTrained: 2,
    },
  },
  {
    ...{ by: 'nurse', key: 'calls', days: [60, 46, 32], hours: 1.5, asked: 'leads' },
    what: { kind: 'past-informal', institutionId: county },
    account: { title: 'Evening calls with two scrub nurses', role: 'Mentor' },
  },
  {
    ...{ by: 'colleague', key: 'sterile', days: [120, 119], hours: 7, asked: 'leads' },
    answer: { dispute: 'dates-or-hours', words: 'The second day ended at noon: the power was off.' },
    what: { kind: 'past-informal', institutionId: county },
    account: {
      title: 'Sterile supply: from the tray to the shelf',
      role: 'Trainer',
      taught: [{ cadre: 'nurse', sex: 'not-counted', level: 'mixed', people: 8 }],
    },
  },
  {
    ...{ by: 'nurse', key: 'camp', days: [900], hours: 8 },
    asked: { name: 'Sister Grace Supposed', email: 'grace.supposed@clinic.example', language: 'sw' },
    what: { kind: 'past-informal', hostName: 'Pretend Mission Clinic', country: 'KE' },
    account: { title: 'A day of dressings, paid by myself', role: 'Volunteer nurse' },
  },
  {
    ...{ by: 'nurse', key: 'wards', days: [20], hours: 2 },
    what: { kind: 'uk-cultural-competence', hostName: 'Invented Vale Hospital', country: 'GB' },
    account: { title: 'How families decide: an hour for two wards', role: 'Speaker' },
  },
];

/** Played with the acts of both sides, like all of the demo. */
export async function playContributions(
  stage: Stage,
  county: PlayedOrganisation,
  people: { nurse: Performer; colleague: Performer },
): Promise<void> {
  const today = stage.clock.now();
  // In the year that is over, whatever the day: only of such a year there is open data.
  const lastYear = Math.round((today.getTime() - Date.UTC(today.getUTCFullYear() - 1, 6, 1)) / 86_400_000);
  for (const one of given(toGlobalId('Organisation', county.id), lastYear))
    await play(stage, county.lead, people[one.by], one);
}

async function play(stage: Stage, lead: Performer, person: Performer, one: Given): Promise<void> {
  const contributions = stage.get(Contributions);
  const key = (act: string) => `contribution/${one.key}/${act}`;
  // The service itself says whose row a session or a group of learners is.
  const account = {
    ...{ taught: [], produced: [], cameBack: [], trainersTrained: 0, sessionsByTrainers: 0 },
    sessions: one.days.map((days) => session(stage.clock.day(-days), one)),
    ...one.account,
  } as ContributionAccountInput;
  const id = await stage.act(person, key('record'), async (tx, who) => {
    const [{ name }]: { name: string }[] = await tx.query('SELECT name FROM person WHERE id = $1', [
      who.personId,
    ]);
    return contributions.record(tx, who, { ...one.what, personName: name, account, idempotencyKey: 'demo' });
  });
  if (!one.asked) return;
  const contributionId = toGlobalId('Contribution', id);
  const confirmer = one.asked === 'leads' ? null : one.asked;
  await stage.act(person, key('ask'), (tx, who) =>
    contributions.ask(tx, who, id, { contributionId, confirmer, idempotencyKey: 'demo' }),
  );
  const { answer } = one;
  if (!answer) return;
  await stage.act(lead, key('answer'), (tx, actor) => {
    const said = { contributionId, version: 1, post: 'Nursing services manager', idempotencyKey: 'demo' };
    const who = { actor, id, generation: null };
    return answer === 'confirm'
      ? stage.get(Confirming).confirm(tx, who, said)
      : stage.get(Confirming).dispute(tx, who, { ...said, reason: answer.dispute, words: answer.words });
  });
  // Certificates need a key; a demo that was given none does without.
  if (answer === 'confirm' && stage.get(Config).values.CREDENTIAL_KEYS)
    await stage.act(person, key('certify'), (tx, who) =>
      stage.get(Certificates).issue(tx, who, id, ['title', 'host', 'hours']),
    );
}

function session(day: string, { hours, account: { title }, key }: Given) {
  const mode = key === 'calls' ? ('remote' as const) : ('in-person' as const);
  return { day, until: null, minutes: hours * 60, mode, topic: title };
}
