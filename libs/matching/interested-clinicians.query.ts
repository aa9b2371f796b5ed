import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Endorsements } from '../partnerships/members/endorsements.service.js';
import { Person } from '../people/person.entity.js';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { type ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { CardReadings } from './card-readings.service.js';
import { type LeadLanguage, type NameOf, sentence, standingOf } from './explain.js';
import { InterestedClinician } from './interested-clinician.js';
import { MatchCard, MatchName } from './match-card.entity.js';
import { Match } from './match.entity.js';
import { allowedActions, type MatchState } from './match.states.js';
import { leadLanguage, naming } from './naming.js';

const shown: readonly MatchState[] = ['interested', 'shortlisted', 'introduced', 'agreed'];

/** What the lead of an institution sees of people who are interested. Cards and names are PostgreSQL's to show. */
@Injectable()
export class InterestedClinicians {
  private readonly nameOf: NameOf;

  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly readings: CardReadings,
    private readonly endorsements: Endorsements,
    vocabulary: Vocabulary,
  ) {
    this.nameOf = naming(vocabulary);
  }

  /**
   * Longest waiting first: an order by fit would tell more than the tier. A page ends before the first person who would
   * be one too many for today.
   * @throws Refusal TOO_MANY where that is the first one
   */
  async of(actor: SignedIn, needId: string, args: ConnectionArgs): Promise<Page<InterestedClinician>> {
    const matches = await this.database.read(actor, (tx) => this.page(tx, needId, args));
    const opened = await this.readings.open(
      actor,
      matches.nodes.map(({ id }) => id),
    );
    const some = matches.nodes.filter(({ id }) => opened.has(id));
    if (some.length === 0 && matches.nodes.length > 0) throw this.tooMany();
    const nodes = await this.database.read(actor, (tx) => this.views(tx, some));
    const edges = nodes.map((node, i) => ({ node, cursor: matches.edges[i].cursor }));
    return {
      nodes,
      edges,
      pageInfo: {
        ...matches.pageInfo,
        hasNextPage: matches.pageInfo.hasNextPage || some.length < matches.nodes.length,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /**
   * One of them, after an answer was given; without a card once the reader has opened as many as a day allows.
   * @throws Refusal NOT_FOUND
   */
  async one(actor: SignedIn, matchId: string): Promise<InterestedClinician> {
    const opened = await this.readings.open(actor, [matchId]);
    return this.database.read(actor, async (tx) => {
      const match = await tx.findOneBy(Match, { id: matchId });
      if (!match) throw notFound('match');
      return (await this.views(tx, [match], opened))[0];
    });
  }

  private page(tx: EntityManager, needId: string, args: ConnectionArgs): Promise<Page<Match>> {
    return page<Match>(
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
  }

  private tooMany(): Refusal {
    return new Refusal(
      'TOO_MANY',
      `You have opened the cards of ${this.readings.most} people within 24 hours, as many as anybody may. Answer those ` +
        'whom you have read; tomorrow you can go on. If you really have more to answer, write to the programme office.',
    );
  }

  private async views(
    tx: EntityManager,
    matches: readonly Match[],
    opened?: ReadonlySet<string>,
  ): Promise<InterestedClinician[]> {
    if (matches.length === 0) return [];
    const ids = matches.map(({ id }) => id).filter((id) => opened?.has(id) ?? true);
    const of = { matchId: In(ids) };
    const cards = new Map((await tx.findBy(MatchCard, of)).map((card) => [card.matchId, card]));
    const names = new Map((await tx.findBy(MatchName, of)).map((name) => [name.matchId, name]));
    const proposers = await this.proposers(tx, [...cards.values()]);
    const [{ reader }]: { reader: string }[] = await tx.query('SELECT app.person() AS reader');
    const person = await tx.findOneBy(Person, { id: reader });
    const language = leadLanguage(person?.locale);
    const shownOf = [...cards.values()].filter(({ ticked }) => ticked.includes('endorsements'));
    const endorsements = await this.endorsements.of(
      tx,
      shownOf.map(({ personId }) => personId),
    );
    return matches.map((match) => {
      const view = this.view(match, cards.get(match.id), names.get(match.id), language);
      if (!view.card) return view;
      if (view.ticked.includes('endorsements'))
        view.card.endorsements = endorsements.filter(({ personId }) => personId === match.personId);
      return { ...view, proposedBy: proposers.get(`${match.needId} ${match.personId}`) ?? null };
    });
  }

  /** Who proposed them, by need and person; PostgreSQL shows it while they show themselves. */
  private async proposers(tx: EntityManager, cards: readonly MatchCard[]): Promise<Map<string, string>> {
    if (cards.length === 0) return new Map();
    const rows: { need_id: string; person_id: string; name: string }[] = await tx.query(
      `SELECT a.need_id, a.person_id, o.name FROM member_proposal_answer a JOIN organisation o ON o.id = a.organisation_id
        WHERE a.answer = 'interested' AND a.person_id = ANY ($1::uuid[]) ORDER BY a.at`,
      [cards.map(({ personId }) => personId)],
    );
    return new Map(rows.map((row) => [`${row.need_id} ${row.person_id}`, row.name]));
  }

  private view(
    match: Match,
    found: MatchCard | undefined,
    name: MatchName | undefined,
    language: LeadLanguage,
  ): InterestedClinician {
    const card = shown.includes(match.state) ? found : undefined;
    return {
      id: toGlobalId('Match', match.id),
      positionId: match.positionId,
      state: match.state,
      allowedActions: allowedActions(match.state, 'lead'),
      invited: match.invitedBy !== null,
      proposedBy: null,
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
