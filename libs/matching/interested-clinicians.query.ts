import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { type ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { notFound } from '../platform/refusal.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { type ExplanationLanguage, type NameOf, sentence, standingOf } from './explain.js';
import { InterestedClinician } from './interested-clinician.js';
import { MatchCard, MatchName } from './match-card.entity.js';
import { Match } from './match.entity.js';
import { allowedActions, type MatchState } from './match.states.js';
import { explanationLanguage, naming } from './naming.js';

const shown: readonly MatchState[] = ['interested', 'shortlisted', 'introduced', 'agreed'];

/** What the lead of an institution sees of people who are interested. Cards and names are PostgreSQL's to show. */
@Injectable()
export class InterestedClinicians {
  private readonly nameOf: NameOf;

  constructor(
    private readonly cursors: Cursors,
    vocabulary: Vocabulary,
  ) {
    this.nameOf = naming(vocabulary);
  }

  /** Longest waiting first: an order by fit would tell more than the tier. */
  async of(tx: EntityManager, needId: string, args: ConnectionArgs): Promise<Page<InterestedClinician>> {
    const matches = await page<Match>(
      this.cursors,
      `interested in ${needId}`,
      args,
      (match) => [match.interestedAt!.toISOString(), match.id],
      (after, limit) => {
        // The cursor keeps milliseconds, the column microseconds.
        const at = `date_trunc('milliseconds', m.interested_at)`;
        const query = tx
          .createQueryBuilder(Match, 'm')
          .where('m.needId = :needId AND m.state IN (:...shown) AND m.personId <> app.person()', {
            needId,
            shown,
          })
          .orderBy(at, 'ASC')
          .addOrderBy('m.id', 'ASC')
          .limit(limit);
        if (after)
          query.andWhere(`(${at}, m.id) > (:at::timestamptz, :id::uuid)`, { at: after[0], id: after[1] });
        return query.getMany();
      },
    );
    const nodes = await this.views(tx, matches.nodes);
    return {
      nodes,
      edges: matches.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i] })),
      pageInfo: matches.pageInfo,
    };
  }

  /** @throws Refusal NOT_FOUND */
  async one(tx: EntityManager, matchId: string): Promise<InterestedClinician> {
    const match = await tx.findOneBy(Match, { id: matchId });
    if (!match) throw notFound('match');
    return (await this.views(tx, [match]))[0];
  }

  private async views(tx: EntityManager, matches: readonly Match[]): Promise<InterestedClinician[]> {
    if (matches.length === 0) return [];
    const of = { matchId: In(matches.map(({ id }) => id)) };
    const cards = new Map((await tx.findBy(MatchCard, of)).map((card) => [card.matchId, card]));
    const names = new Map((await tx.findBy(MatchName, of)).map((name) => [name.matchId, name]));
    const [{ reader }]: { reader: string }[] = await tx.query('SELECT app.person() AS reader');
    const person = await tx.findOneBy(Person, { id: reader });
    const language = explanationLanguage(person?.locale);
    return matches.map((match) => this.view(match, cards.get(match.id), names.get(match.id), language));
  }

  private view(
    match: Match,
    found: MatchCard | undefined,
    name: MatchName | undefined,
    language: ExplanationLanguage,
  ): InterestedClinician {
    const card = shown.includes(match.state) ? found : undefined;
    return {
      id: toGlobalId('Match', match.id),
      positionId: match.positionId,
      state: match.state,
      allowedActions: allowedActions(match.state, 'lead'),
      interestedAt: match.interestedAt,
      lapsesAt: match.lapsesAt,
      tier: card?.tier ?? null,
      ticked: card?.ticked ?? [],
      card: card ? { ...card.facts, ...(name && { name: name.name, email: name.email }) } : null,
      lines: (card?.lines ?? []).map((line) => ({
        criterion: line.criterion,
        standing: standingOf(line),
        sentence: sentence(line, 'lead', language, this.nameOf),
      })),
      note: card?.note ?? null,
    };
  }
}
