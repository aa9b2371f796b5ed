import { Agreements } from '../../../libs/partnerships/agreements/agreements.service.js';
import { FundingLines } from '../../../libs/partnerships/agreements/funding.service.js';
import { PaidLines } from '../../../libs/partnerships/funders/paid-lines.service.js';
import { PartnershipActions } from '../../../libs/partnerships/health-check/actions.service.js';
import { HealthChecks } from '../../../libs/partnerships/health-check/health-checks.service.js';
import type { PlayedOrganisation } from './play-organisations.js';
import type { Stage } from './stage.js';

/**
 * What the partnership of the county and the vale has on paper: a memorandum that ends within ninety days, money in two
 * currencies, of which a fund has confirmed one line and not answered another, and a Health Check in which the two sides see
 * one thing very differently, with a plan for it.
 */
export async function playPapersOfPartnership(
  stage: Stage,
  partnershipId: string,
  sides: readonly PlayedOrganisation[],
  fund: PlayedOrganisation,
): Promise<void> {
  const [county, vale] = sides;
  const today = (days: number) => stage.clock.day(days);
  await stage.act(county.lead, `${partnershipId}/memorandum`, (tx, actor) =>
    stage.get(Agreements).note(tx, actor, partnershipId, {
      ...{ kind: 'mou', title: 'Memorandum of Example County and Invented Vale', replacesId: null },
      ...{ documentReference: 'Registry of the hospital, file 12', documentUrl: null },
      ...{ from: today(-640), until: today(80) },
      signatories: [county, vale].map(({ id }, i) => ({
        ...{ organisationId: id, party: null, signedOn: i === 0 ? today(-650) : null },
        ...{ name: i === 0 ? 'Dr Invented Superintendent' : 'Example Chief Executive', role: 'Head' },
      })),
    }),
  );
  const paid = [
    { item: 'Flights of visitors', amount: '8400.00', currency: 'GBP', payer: 'An invented donor' },
    { item: 'Courses on the wards', amount: '12000.00', currency: 'GBP', payerId: fund.id },
    { item: 'Books for the skills room', amount: '650.00', currency: 'GBP', payerId: fund.id },
    { item: 'Lodging at the hospital', amount: '260000.00', currency: 'KES', payerId: county.id },
  ];
  for (const line of paid)
    await stage.act(county.lead, `${partnershipId}/${line.item}`, (tx, actor) =>
      stage.get(FundingLines).add(tx, actor, partnershipId, {
        ...{ payer: null, payerId: null, from: today(-30), until: today(300), ...line },
      }),
    );
  await stage.act(fund.lead, `${partnershipId}/courses`, async (tx, actor) => {
    const lines = stage.get(PaidLines);
    const named = await lines.newest(tx, null, 10);
    await lines.answer(tx, actor, named.find(({ item }) => item === 'Courses on the wards')!.id, true);
  });
  await playCheck(stage, partnershipId, sides);
}

async function playCheck(
  stage: Stage,
  partnershipId: string,
  sides: readonly PlayedOrganisation[],
): Promise<void> {
  const checks = stage.get(HealthChecks);
  const [{ lead, id: ownerId }] = sides;
  const id = await stage.act(lead, `${partnershipId}/check`, (tx, actor) =>
    checks.open(tx, actor, partnershipId),
  );
  for (const [at, side] of sides.entries())
    await stage.act(side.lead, `${partnershipId}/check/${side.id}`, async (tx, actor) => {
      const { edition } = await checks.get(tx, id);
      const scores = (await checks.hallmarks(tx, edition)).map(({ code }, i) => ({
        hallmark: code,
        score: code === 'respectful-asked' ? (at === 0 ? 1 : 4) : 2 + ((i + at) % 2),
        words: code === 'respectful-asked' && at === 0 ? 'The last course was chosen for us.' : null,
      }));
      await checks.saveScores(tx, actor, id, side.id, scores);
      await checks.submit(tx, actor, id, side.id);
    });
  await stage.act(lead, `${partnershipId}/plan`, (tx, actor) =>
    stage.get(PartnershipActions).plan(tx, actor, partnershipId, {
      ...{ healthCheckId: id, hallmark: 'respectful-asked', ownerId, ownerName: 'The matron' },
      ...{ what: 'The county writes the list of courses for next year.', dueOn: stage.clock.day(60) },
    }),
  );
}
