import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Gain } from '../../contributions/vocabulary.js';
import { totals } from '../../partnerships/agreements/money.js';
import { Partnership } from '../../partnerships/partnership.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { CurrentActor } from '../../platform/graphql/access.js';
import { type PaidBy, Reciprocity, type WentOneWay } from './reciprocity.types.js';

interface Way {
  to_uk: boolean;
  visits: number;
  remote_sessions: number;
  minutes: string;
  people_taught: number | null;
  needs_answered: number;
  gains: Record<string, number>;
}

interface Paid {
  way: 'from-uk' | 'to-uk' | 'others';
  payer: string;
  amount: string;
  currency: string;
}

/** `Partnership.reciprocity`: what went each way, worked out when somebody asks. */
@Resolver(() => Partnership)
export class ReciprocityResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => Reciprocity, {
    description:
      'What went each way, from confirmed contributions, work that has begun and the money behind it. Numbers only; small ones ' +
      'of people are left out.',
  })
  async reciprocity(@Parent() { id }: Partnership, @CurrentActor() actor: SignedIn): Promise<Reciprocity> {
    return this.database.read(actor, async (tx) => {
      const ways: Way[] = await tx.query('SELECT * FROM app.went_each_way($1)', [id]);
      const paid: Paid[] = await tx.query('SELECT * FROM app.paid_each_way($1)', [id]);
      const of = (toUk: boolean) =>
        oneWay(
          ways.find((way) => way.to_uk === toUk),
          byPayer(paid, toUk ? 'to-uk' : 'from-uk'),
        );
      return { fromUk: of(false), toUk: of(true), paidByOthers: byPayer(paid, 'others') };
    });
  }
}

function oneWay(way: Way | undefined, paid: PaidBy[]): WentOneWay {
  const gains = Object.entries(way?.gains ?? {}).map(([gain, times]) => ({ gain: gain as Gain, times }));
  const minutes = Number(way?.minutes ?? 0);
  const [visits, remoteSessions, needsAnswered] = [
    way?.visits ?? 0,
    way?.remote_sessions ?? 0,
    way?.needs_answered ?? 0,
  ];
  return {
    anything: visits + remoteSessions + minutes + needsAnswered + gains.length > 0,
    ...{ visits, remoteSessions, needsAnswered, gains, paid },
    hours: Math.round(minutes / 6) / 10,
    peopleTaught: way?.people_taught ?? null,
  };
}

function byPayer(paid: readonly Paid[], way: Paid['way']): PaidBy[] {
  const payers = new Map<string, Paid[]>();
  for (const line of paid)
    if (line.way === way) payers.set(line.payer, [...(payers.get(line.payer) ?? []), line]);
  return [...payers].map(([payer, lines]) => ({ payer, sums: totals(lines) }));
}
