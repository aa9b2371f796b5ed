import { Readable } from 'node:stream';
import { DocumentFiles } from '../../../libs/engagements/documents/document-files.service.js';
import { Engagement } from '../../../libs/engagements/engagement.entity.js';
import { WorkPlans } from '../../../libs/engagements/work/work-plans.service.js';
import { Config } from '../../../libs/platform/config.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import type { Performer, Stage } from './stage.js';

export interface SharedWork {
  matchId: string;
  lead: Performer;
  clinician: Performer;
}

const programme = `Theatre nurse educator: programme of the first week

Monday     Theatre safety and the count
Tuesday    Scrub practice in pairs
Wednesday  Sterile supply: from the tray to the shelf
Thursday   Teaching others: a session each
Friday     What goes on without us, and who leads it
`;

/** The work of the story: the lead begins its plan and shares a programme, and the nurse adds the sessions from afar. */
export async function playSharedWork(stage: Stage, { matchId, lead, clinician }: SharedWork): Promise<void> {
  const plans = stage.get(WorkPlans);
  const actor = await stage.signedIn(lead.personId);
  const engagement = await stage.database.read(actor, (tx) =>
    tx.findOneByOrFail(Engagement, { matchId, state: 'agreed' }),
  );
  const engagementId = toGlobalId('Engagement', engagement.id);
  const day = (days: number) => stage.clock.day(days);
  const first = {
    zone: 'Africa/Nairobi',
    objectives: ['Twelve theatre nurses scrub safely', 'Two of them teach it on'],
    sessions: [
      {
        topic: 'Theatre safety and the count',
        mode: 'in-country' as const,
        day: day(83),
        begins: '08:30',
        minutes: 90,
        place: 'Theatre 2',
      },
      {
        topic: 'Teaching others',
        mode: 'in-country' as const,
        day: day(90),
        begins: '14:00',
        minutes: 120,
        place: 'Skills room',
      },
    ],
    learners: [
      { cadre: 'Theatre nurses', number: 12 },
      { cadre: 'Trainers of trainers', number: 2 },
    ],
    materials: [{ what: 'Count boards', where: 'The hospital has two' }],
  };
  const call = {
    topic: 'Call with the two trainers',
    mode: 'remote' as const,
    begins: '16:00',
    minutes: 60,
    place: null,
  };
  const whole = {
    ...first,
    sessions: [...first.sessions, { ...call, day: day(112) }, { ...call, day: day(119) }],
    materials: [...first.materials, { what: 'Slides on sterile supply', where: 'I bring them' }],
  };
  const said = { engagementId, noPatient: false, idempotencyKey: 'demo' };
  await stage.act(lead, 'work-plan', (tx, who) =>
    plans.save(tx, who, engagement.id, { ...said, version: 0, plan: first, note: null }),
  );
  await stage.act(clinician, 'work-plan', (tx, who) =>
    plans.save(tx, who, engagement.id, {
      ...said,
      version: 1,
      plan: whole,
      note: 'The calls afterwards, and my slides',
    }),
  );
  const { bucket, values } = stage.get(Config);
  // Documents need a place; a demo that was given none does without.
  if (!bucket && !values.DATA_DIR) return;
  const sharing = {
    ...{ engagementId: engagement.id, documentId: null, name: 'Programme of the first week' },
    ...{ fileName: 'programme.txt', audience: 'both-sides' as const, noPatient: false },
  };
  await stage
    .get(DocumentFiles)
    .take(actor, sharing, 'demo/programme', Readable.from([Buffer.from(programme)]));
}
