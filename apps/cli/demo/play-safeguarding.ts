import { Engagement } from '../../../libs/engagements/engagement.entity.js';
import { WorkHandovers } from '../../../libs/engagements/handover/handovers.service.js';
import { Concerns } from '../../../libs/engagements/safeguarding/concerns.service.js';
import { CountryPauses } from '../../../libs/partnerships/pauses/country-pauses.service.js';
import { GivingRoles } from '../../../libs/people/giving-roles.service.js';
import { accounts } from './accounts.js';
import type { Performer, Stage } from './stage.js';

/**
 * Safeguarding staff by the words of both officers, and a concern that waits for them; a pause that waits for the demo
 * officer's word and stops nothing until then; and what the nurse of the story means to hand over.
 */
export async function playSafeguarding(
  stage: Stage,
  officers: readonly Performer[],
  nurse: Performer,
): Promise<void> {
  const { email, name } = accounts.safeguarding;
  const { personId } = await stage.performer(email, name);
  const naming = {
    personId,
    role: 'safeguarding',
    organisationId: null,
    reason: 'Named by the programme.',
  } as const;
  for (const officer of officers)
    await stage.act(officer, 'name-safeguarding', (tx, actor) =>
      stage.get(GivingRoles).speakFor(tx, actor, naming),
    );
  await stage.get(Concerns).raise(
    { kind: 'anonymous', network: 'demo' },
    {
      idempotencyKey: 'demo/concern',
      what: 'A man at the gate of the invented hospital asks visitors for money and says that the programme sends him.',
      kind: 'fraud',
      email: 'passer.by@people.example',
      language: 'en-GB',
    },
  );
  const other = officers.at(-1)!;
  await stage.act(other, 'pause', (tx, actor) =>
    stage.get(CountryPauses).pause(tx, actor, {
      country: 'NP',
      reason: 'Invented floods in the valley; the partners ask nobody to come for now.',
      atOnce: false,
    }),
  );
  await stage.act(nurse, 'handover', async (tx, actor) => {
    const engagement = await tx.findOneByOrFail(Engagement, { personId: nurse.personId, state: 'agreed' });
    await stage.get(WorkHandovers).state(tx, actor, engagement.id, {
      remains: 'The second half of the course, which the two trainers of the county give without me.',
      materials: 'The binder in the theatre office, and the same on the county’s own drive.',
    });
  });
}
