import { Clinicians } from '../../../libs/clinicians/clinicians.service.js';
import type { ProfileChanges } from '../../../libs/clinicians/profile.changes.js';
import type {
  Cefr,
  EmploymentKind,
  Mode,
  Stage as WorkingStage,
  TieKind,
} from '../../../libs/clinicians/profile-words.js';
import { MatchChannel } from '../../../libs/notifications/preference.entity.js';
import { Preferences } from '../../../libs/notifications/preferences.service.js';
import { Purpose } from '../../../libs/people/consent.entity.js';
import { Consents } from '../../../libs/people/consents.service.js';
import { People } from '../../../libs/people/people.service.js';
import { termsVersion } from '../../../libs/people/terms-acceptance.entity.js';
import type { DemoClinician } from './clinicians.js';
import type { Performer, Stage } from './stage.js';

const registers: Record<string, string> = {
  doctor: 'GMC',
  nurse: 'NMC',
  midwife: 'NMC',
  physiotherapist: 'HCPC',
  paramedic: 'HCPC',
  radiographer: 'HCPC',
  odp: 'HCPC',
};

/** A clinician joins, agrees to each purpose, keeps a profile and shows it. */
export async function playClinician(
  stage: Stage,
  clinician: DemoClinician,
  employers: ReadonlyMap<string, string>,
): Promise<Performer> {
  const performer = await stage.performer(clinician.email);
  const profile = profileOf(stage, clinician, employers);
  const marked = (mark: string) => clinician.marks.includes(mark);
  await stage.act(performer, 'join', async (tx, actor) => {
    const { name } = clinician;
    await stage.get(People).joinAsClinician(tx, actor, { adult: true, terms: termsVersion, name });
    for (const purpose of Object.values(Purpose))
      if (purpose !== Purpose.RETURN || marked('return'))
        await stage.get(Consents).give(tx, actor, purpose, 1);
    await stage.get(Clinicians).saveOwn(tx, actor, profile);
    if (!marked('hidden')) await stage.get(Clinicians).show(tx, actor);
    // Whoever tries the demo at night finds the nurse's mail all the same.
    if (marked('story'))
      await stage.get(Preferences).set(tx, actor, { idempotencyKey: 'demo', quietFrom: null, quietTo: null });
    if (marked('weekly'))
      await stage.get(Preferences).set(tx, actor, { idempotencyKey: 'demo', matches: MatchChannel.WEEKLY });
  });
  return performer;
}

function profileOf(
  stage: Stage,
  clinician: DemoClinician,
  employers: ReadonlyMap<string, string>,
): ProfileChanges {
  const { profession, specialties, years, ties, languages, employment } = clinician;
  const story = clinician.marks.includes('story');
  const named = (mark: string) =>
    clinician.marks.filter((one) => one.startsWith(`${mark}=`)).map((one) => one.slice(mark.length + 1));
  const never = named('never');
  const livesIn = named('lives').at(0) ?? 'GB';
  const register = registers[profession];
  const organisationId = employment?.employer ? (employers.get(employment.employer) ?? null) : null;
  return {
    ...{ livesIn, stage: clinician.stage as WorkingStage, years },
    professions: [{ code: profession, specialties, years, current: clinician.stage !== 'retired' }],
    ties: ties.map(({ country, kind }) => ({ country, region: null, kind: kind as TieKind })),
    tiesComplete: ties.length > 0,
    languages: languages.map(({ code, level }) => ({
      ...{ code, understandPatients: level as Cefr | null, teachIn: story ? (level as Cefr) : null },
      ...{ general: null, none: false },
    })),
    ...(register && {
      registrations: [
        {
          ...{ country: 'GB', body: register, number: null },
          status: clinician.stage === 'retired' ? 'lapsed' : 'active',
        },
      ],
    }),
    ...(employment && {
      employments: [
        {
          ...{ organisationId, name: null, kind: employment.kind as EmploymentKind },
          contractedHours: employment.hours,
        },
      ],
    }),
    wishes: {
      modes: clinician.modes as Mode[],
      maxDays: clinician.maxDays,
      hoursAWeek: clinician.hoursAWeek,
    },
    ...(never.length > 0 && { onlyForMe: { neverSend: never } }),
    ...(story && storyOf(stage)),
  };
}

/** More of the nurse whom the story is about; what she leaves out, she is asked in the demo. */
function storyOf(stage: Stage): ProfileChanges {
  return {
    ...{ ukNation: 'england', grade: 'Band 7', teaching: true },
    skills: [
      { code: 'scrub-practice', level: 'teaches', lastUsed: stage.clock.day(-10) },
      { code: 'safe-surgery-checklist', level: 'teaches', lastUsed: stage.clock.day(-10) },
      { code: 'clinical-teaching', level: 'practises', lastUsed: null },
    ],
    availability: [
      {
        ...{ from: stage.clock.day(60), to: stage.clock.day(150), modes: ['in-country'], weekdays: [] },
        ...{ hours: null, evenings: null },
      },
    ],
    activities: ['teach', 'mentor'],
  };
}
