import { EqualityResolver } from '../../../libs/insight/equality/equality.resolver.js';
import {
  AgeBand,
  Disability,
  EqualitySex,
  EthnicGroup,
} from '../../../libs/insight/equality/equality-answers.entity.js';
import { OpenDataResolver } from '../../../libs/insight/open-data/open-data.resolver.js';
import { Trainings } from '../../../libs/engagements/training/trainings.service.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import type { PlayedOrganisation } from './play-organisations.js';
import { forEach, type Performer, type Stage } from './stage.js';

const nth = <T>(of: Record<string, T>, at: number): T => Object.values(of)[at % Object.values(of).length];

/** Two in three answer about equality, and none of them everything. */
export async function playEquality(stage: Stage, people: readonly Performer[]): Promise<void> {
  const equality = stage.get(EqualityResolver);
  const answering = people.map((person, at) => ({ person, at })).filter(({ at }) => at % 3 < 2);
  await forEach(answering, async ({ person, at }) => {
    await equality.answerEqualityQuestions(await stage.signedIn(person.personId), {
      ...{ idempotencyKey: 'demo/equality', version: 1 },
      sex: Math.floor(at / 3) % 3 === 0 ? EqualitySex.MALE : EqualitySex.FEMALE,
      ethnicGroup: at % 6 === 0 ? null : nth(EthnicGroup, Math.floor(at / 2)),
      disability: at % 5 === 0 ? Disability.YES : Disability.NO,
      ageBand: at % 6 === 1 ? null : nth(AgeBand, Math.floor(at / 3)),
    });
  });
}

/** Last year's numbers for everybody: made by one officer, let out by another. */
export async function playOpenData(stage: Stage, [maker, other]: readonly Performer[]): Promise<void> {
  const openData = stage.get(OpenDataResolver);
  const key = { idempotencyKey: 'demo/open-data' };
  const { id } = await openData.makeOpenData(await stage.signedIn(maker.personId), {
    ...{ ...key, year: stage.clock.now().getUTCFullYear() - 1 },
  });
  await openData.settleOpenData(await stage.signedIn(other.personId), {
    ...{ ...key, editionId: toGlobalId('OpenDataEdition', id), publish: true },
    reason: 'Read against the year’s report; invented like all of this.',
  });
}

/** What is to be done before work begins: one for everybody, one of the county hospital for its own theatres. */
export async function playTrainings(
  stage: Stage,
  officer: Performer,
  county: PlayedOrganisation,
): Promise<void> {
  const trainings = stage.get(Trainings);
  const from = { country: null, activities: [], validFrom: stage.clock.day(0) };
  await stage.act(officer, 'training', (tx, actor) =>
    trainings.state(tx, actor, {
      ...{ ...from, institutionId: null, name: 'Safeguarding, level 2', modes: ['in-country', 'uk-bound'] },
      about: 'An hour of an invented course; the certificate counts for two years.',
      source: 'Invented programme handbook, edition 3',
    }),
  );
  await stage.act(county.lead, 'training', (tx, actor) =>
    trainings.state(tx, actor, {
      ...{ ...from, institutionId: county.id, name: 'A walk through the theatres', modes: ['in-country'] },
      about: 'Half an hour with the nurse in charge on the first morning.',
      source: 'House rules of the invented theatres, 2026',
    }),
  );
}
