import { Consultations } from '../../../libs/partnerships/consultations/consultations.service.js';
import { Sites } from '../../../libs/partnerships/sites/sites.service.js';
import { DeskReviews } from '../../../libs/needs/desks/desk-reviews.service.js';
import { Offers } from '../../../libs/needs/offers/offers.service.js';
import type { PlayedOrganisation } from './play-organisations.js';
import type { Performer, Stage } from './stage.js';

type Played = ReadonlyMap<string, PlayedOrganisation>;

/** Nepal wishes that its desk reads the needs for it: so that one that was approved since waits for the desk. */
export async function playDesk(stage: Stage, officer: Performer, played: Played): Promise<void> {
  await stage.act(officer, 'desk-of-nepal', (tx, actor) =>
    stage.get(DeskReviews).wish(tx, actor, played.get('nepal-desk')!.id, {
      workingDays: 10,
      from: stage.clock.day(-30),
      wish: 'An invented letter of the ministry’s own diaspora division, read to us on the telephone as well.',
    }),
  );
}

/** The sites of the county hospital, what others offer it, and what associations are asked. */
export async function playAround(
  stage: Stage,
  officers: readonly Performer[],
  nurse: Performer,
  played: Played,
): Promise<void> {
  const county = played.get('county')!;
  const nurses = played.get('kenyan-nurses')!;
  const sites = [
    { name: 'Main hospital', place: 'Example Town', level: 'county hospital', beds: 320 },
    {
      ...{ name: 'Invented Hill health centre', place: 'Invented Hill', level: 'health centre', beds: 24 },
      access: 'An hour of track from the main hospital; closed for a day or two after heavy rain.',
      power: 'Solar, with six hours in the evening; a call holds on one network.',
      lodging: 'A room at the centre, shared kitchen.',
    },
  ];
  for (const site of sites)
    await stage.act(county.lead, `site/${site.name}`, (tx, actor) =>
      stage.get(Sites).save(tx, actor, { organisationId: county.id, siteId: null }, site),
    );
  stage.clock.setBack(3);
  const toCounty = { hostId: county.id, ticked: [] };
  await stage.act(nurses.lead, 'offer', (tx, actor) =>
    stage.get(Offers).send(
      tx,
      actor,
      { ...toCounty, senderId: nurses.id },
      {
        ...{ what: 'Evenings about newborn care, from afar', mode: 'remote', language: 'en-GB' },
        words: 'Ten evenings by video for the nurses on duty, with the same two of us each time.',
        ...{ whoCould: 'Two neonatal nurses of our members.', howLong: 'ten weeks' },
      },
    ),
  );
  await stage.act(nurse, 'offer', (tx, actor) =>
    stage.get(Offers).send(
      tx,
      actor,
      {
        ...toCounty,
        hostId: played.get('lakeside')!.id,
        senderId: null,
        ticked: ['professions', 'languages'],
      },
      {
        ...{ what: 'A day on counting swabs', mode: 'in-country', language: 'en-GB', howLong: 'one day' },
        words: 'I am in the county next spring anyway and could spend a day with your theatre team.',
      },
    ),
  );
  await consult(stage, officers, nurses);
  stage.clock.setBack(0);
}

/** One question that is answered and published, and one that waits for the association. */
async function consult(
  stage: Stage,
  [officer]: readonly Performer[],
  { id, lead }: PlayedOrganisation,
): Promise<void> {
  const consultations = stage.get(Consultations);
  const asked = { country: null, language: 'en-GB', until: stage.clock.day(14) };
  const first = await stage.act(officer, 'consultation', (tx, actor) =>
    consultations.ask(
      tx,
      actor,
      {
        ...{
          ...asked,
          title: 'Where members look for needs',
          options: ['By mail', 'At meetings', 'On the pages'],
        },
        question: 'Where do your members read of needs first?',
      },
      [id],
    ),
  );
  await stage.act(lead, 'consultation', (tx, actor) =>
    consultations.answer(tx, actor, first, { organisationId: id, option: 1, words: null }),
  );
  await stage.act(officer, 'consultation-closed', (tx, actor) => consultations.close(tx, actor, first));
  await stage.act(officer, 'consultation-published', (tx, actor) =>
    consultations.publish(tx, actor, first, {
      heard: 'Meetings come first. Mail is read later, and by fewer.',
      changed: 'A need can be printed on one page now, to be read out where members meet.',
    }),
  );
  await stage.act(officer, 'consultation-open', (tx, actor) =>
    consultations.ask(
      tx,
      actor,
      {
        ...{ ...asked, title: 'What keeps members from going', options: [] },
        question: 'What keeps your members from going home to teach, and what would help most?',
      },
      [id],
    ),
  );
}
