import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/events.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongFields } from '../../platform/refusal.js';
import { Organisation } from '../organisation.entity.js';
import { consultationAsked, consultationPublished } from '../partnerships.events.js';
import { Consultation, ConsultationAnswer, ConsultationCount } from './consultation.entity.js';
import { consultationLife, type ConsultationAction, type ConsultationActor } from './consultation.states.js';

type Asked = Pick<Consultation, 'title' | 'question' | 'options' | 'language' | 'until'> &
  Partial<Pick<Consultation, 'country'>>;

export interface Answer {
  organisationId: string;
  option: number | null;
  words: string | null;
}

/** The only writer of consultations and of what associations answer. */
@Injectable()
export class Consultations {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async get(tx: EntityManager, id: string): Promise<Consultation> {
    const one = await tx.findOneBy(Consultation, { id });
    if (!one) throw notFound('consultation');
    return one;
  }

  /** Asks the verified associations of a country's diaspora, or those that are named. @throws Refusal BAD_INPUT */
  async ask(
    tx: EntityManager,
    actor: SignedIn,
    { country = null, ...asked }: Asked,
    named: readonly string[],
  ): Promise<string> {
    const options = asked.options.map((one) => one.trim());
    if (options.length === 1) throw bad('options', 'Give two options or more, or none for a free answer.');
    if (new Set(options).size < options.length) throw bad('options', 'Two options say the same.');
    if (asked.until <= this.clock.today()) throw bad('until', 'Give associations at least until tomorrow.');
    const houses = await this.housesFor(tx, country, named);
    if (houses.length === 0)
      throw bad(
        country ? 'country' : 'organisationIds',
        country
          ? 'No verified association says that it is of this diaspora. Name associations one by one.'
          : 'Name verified associations, or a country whose diaspora is asked.',
      );
    const id = newId();
    await tx.insert(Consultation, {
      ...{ ...asked, id, options, country, askedHouses: houses, state: consultationLife.initial },
      ...{ heard: null, changed: null, settledBy: null, settledAt: null },
      ...{ askedBy: actor.personId, askedAt: this.clock.now() },
    });
    await this.outbox.emit(tx, consultationAsked({ consultationId: id }));
    await this.write(tx, 'askAssociations', id);
    return id;
  }

  /**
   * One answer for the association, said anew as often as it likes until the last day.
   * @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT
   */
  async answer(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { organisationId, option, words }: Answer,
  ): Promise<string> {
    const { state, until, options, askedHouses } = await this.get(tx, id);
    const [{ own }]: { own: boolean }[] = await tx.query(`SELECT app.holds('coordinator', $1) AS own`, [
      organisationId,
    ]);
    if (!own || !askedHouses.includes(organisationId)) throw notFound('consultation');
    if (state !== 'asked' || until < this.clock.today())
      throw new Refusal('NOT_NOW', 'This consultation has closed; what was said stays as it is.');
    if (options.length > 0 && (option === null || option >= options.length))
      throw bad('option', 'Choose one of the options.');
    if (options.length === 0 && !words) throw bad('words', 'Write what your association says.');
    const said = {
      ...{ option: options.length > 0 ? option : null, words: words?.trim() || null },
      ...{ answeredBy: actor.personId, answeredAt: this.clock.now() },
    };
    const which = { consultationId: id, organisationId };
    const { affected } = await tx.update(ConsultationAnswer, which, said);
    if (!affected) await tx.insert(ConsultationAnswer, { id: newId(), ...which, ...said });
    await this.write(tx, 'answerConsultation', id, organisationId);
    return id;
  }

  async close(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    await this.settle(tx, id, 'close', actor, {});
    return id;
  }

  async withdraw(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    await this.settle(tx, id, 'withdraw', actor, {});
    return id;
  }

  /** Says what was heard and what changed; those who were asked are written to. */
  async publish(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    said: Pick<Consultation, 'heard' | 'changed'>,
  ): Promise<string> {
    await this.settle(tx, id, 'publish', actor, said);
    await this.outbox.emit(tx, consultationPublished({ consultationId: id }));
    return id;
  }

  /** Closes what has passed its last day, as the timekeeper. */
  async closeOver(tx: EntityManager): Promise<void> {
    await tx.query(
      `UPDATE consultation SET state = 'closed', settled_at = $2 WHERE state = 'asked' AND until_day < $1`,
      [this.clock.today(), this.clock.now()],
    );
  }

  answersOf(tx: EntityManager, consultationId: string): Promise<ConsultationAnswer[]> {
    return tx.find(ConsultationAnswer, {
      where: { consultationId },
      order: { answeredAt: 'ASC' },
      take: 500,
    });
  }

  async countsOf(tx: EntityManager, id: string): Promise<ConsultationCount[]> {
    return tx.query('SELECT option, answers FROM app.consultation_results($1) ORDER BY option', [id]);
  }

  actionsFor(actor: SignedIn, { state }: Consultation): ConsultationAction[] {
    const as: ConsultationActor[] = actor.roles.includes('officer') ? ['officer'] : [];
    return consultationLife.allowed(state, as);
  }

  private async housesFor(
    tx: EntityManager,
    country: string | null,
    named: readonly string[],
  ): Promise<string[]> {
    const ofKind = { kind: 'association', state: 'verified' } as const;
    const found = country
      ? await tx
          .createQueryBuilder(Organisation, 'o')
          .where(`o.kind = 'association' AND o.state = 'verified' AND :country = ANY (o.diasporaOf)`, {
            country,
          })
          .getMany()
      : await tx.findBy(Organisation, { ...ofKind, id: In([...named]) });
    return found.map(({ id }) => id);
  }

  private async settle(
    tx: EntityManager,
    id: string,
    action: ConsultationAction,
    actor: SignedIn,
    said: Partial<Pick<Consultation, 'heard' | 'changed'>>,
  ): Promise<void> {
    const one = await this.get(tx, id);
    const state = consultationLife.go(action, one.state, actor.roles.includes('officer') ? ['officer'] : []);
    const set = { ...said, state, settledBy: actor.personId, settledAt: this.clock.now() };
    const { affected } = await tx.update(Consultation, { id, state: one.state }, set);
    if (!affected) throw new Refusal('CONFLICT', 'Another officer was quicker. Read it again.');
    await this.write(tx, `${action}Consultation`, id);
  }

  private write(tx: EntityManager, act: string, id: string, organisationId?: string): Promise<void> {
    return this.audit.write(tx, { act, noun: 'consultation', nounId: id, organisationId });
  }
}

function bad(field: string, sentence: string): Refusal {
  return wrongFields([{ field, sentence }]);
}
