import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager, type ObjectLiteral } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { insertRows, rowOf, rowsOf } from '../platform/rows.js';
import { RecruitmentWords } from '../reference/recruitment-words.js';
import { changesBetween, detailFields, dropped, writtenFields } from './changes.js';
import type { Words } from './draft.js';
import { type HeldOutcome, HeldSave } from './held-save.entity.js';
import { Leg } from './leg.entity.js';
import { Need, NeedDetail } from './need.entity.js';
import { NeedFlag, NeedHistory } from './need-record.entity.js';
import type { NeedState } from './need.states.js';
import { Position } from './position.entity.js';
import { textsOf, type WholeNeed } from './whole-need.js';
import { AnswerDays, type WordingOutcome } from './wording-answer.js';
import { type Remark, remarksOn } from './wording.js';

/** Reads a need whole and writes it back, guarded by its version, with a line in its history. */
@Injectable()
export class NeedStore {
  constructor(
    private readonly clock: Clock,
    private readonly answers: AnswerDays,
    private readonly recruitment: RecruitmentWords,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async whole(tx: EntityManager, id: string): Promise<WholeNeed> {
    // Asked together: the answers come in one go.
    const [need, detail, positions, legs] = await Promise.all([
      rowOf(tx, Need, 'WHERE id = $1', [id]),
      rowOf(tx, NeedDetail, 'WHERE need_id = $1', [id]),
      rowsOf(tx, Position, 'WHERE need_id = $1 ORDER BY ordinal', [id]),
      rowsOf(tx, Leg, 'WHERE need_id = $1 ORDER BY ordinal', [id]),
    ]);
    if (!need) throw notFound('need');
    // Whoever may not read the detail of a sensitive need works with an empty one; the policies let nobody of them write.
    const hidden = Object.assign(new NeedDetail(), {
      needId: id,
      place: null,
      siteId: null,
      sites: [],
      counterpart: null,
      contact: null,
      stated: [],
    });
    return { need, detail: detail ?? hidden, positions, legs };
  }

  async insert(tx: EntityManager, whole: WholeNeed, act: string, note: string | null = null): Promise<void> {
    // Asked together, in the order in which they need each other.
    await Promise.all([
      insertRows(tx, Need, [whole.need]),
      insertRows(tx, NeedDetail, [whole.detail]),
      insertRows(tx, Position, whole.positions),
      insertRows(tx, Leg, whole.legs),
      this.note(tx, whole.need, { act, from: null, note }),
    ]);
  }

  /**
   * Writes words, detail and parts.
   * @throws Refusal CONFLICT when somebody saved in between
   */
  async rewrite(tx: EntityManager, before: WholeNeed, after: WholeNeed): Promise<void> {
    const { id, state } = before.need;
    const words = Object.fromEntries(writtenFields.map((f) => [f, after.need[f]]));
    after.need.version = await this.guarded(tx, before.need, words);
    await tx.update(NeedDetail, { needId: id }, pick(after.detail, [...detailFields, 'stated']));
    await this.replace(tx, Position, before.positions, after.positions);
    await this.replace(tx, Leg, before.legs, after.legs);
    await this.note(tx, after.need, { act: 'save', from: state, changes: changesBetween(before, after) });
  }

  /** Moves the need to a state and sets what goes with it. */
  async move(
    tx: EntityManager,
    need: Need,
    act: string,
    to: NeedState,
    set: Partial<Need> = {},
    note: string | null = null,
  ): Promise<void> {
    const version = await this.guarded(tx, need, { ...set, state: to });
    await this.note(tx, Object.assign(new Need(), need, { state: to, version }), {
      act,
      from: need.state,
      note,
    });
  }

  /** Notices words that deserve a look; says whether there are new ones. */
  async remark(tx: EntityManager, whole: WholeNeed): Promise<boolean> {
    const at = this.clock.now();
    const found = remarksIn(whole, this.recruitment);
    if (found.length === 0) return false;
    const due = await this.answers.due(tx);
    const rows = found.map(({ code, field, words }) => [newId(), whole.need.id, code, field, words, at, due]);
    let fresh = 0;
    for (const values of rows) {
      const added: unknown[] = await tx.query(
        `INSERT INTO need_flag (id, need_id, code, field, words, raised_at, due_on) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (need_id, code, field, words) WHERE outcome IS DISTINCT FROM 'returned' DO NOTHING RETURNING id`,
        values,
      );
      fresh += added.length;
    }
    return fresh > 0;
  }

  /** Whether it says words of recruitment that no officer has released for it. */
  async saysWhatNobodyReleased(tx: EntityManager, whole: WholeNeed): Promise<boolean> {
    const found = remarksIn(whole, this.recruitment).filter(({ code }) => code === 'CODE-3');
    if (found.length === 0) return false;
    const released = await tx.findBy(NeedFlag, { needId: whole.need.id, outcome: 'released' });
    return found.some(
      ({ field, words }) => !released.some((flag) => flag.field === field && flag.words === words),
    );
  }

  heldSave(tx: EntityManager, needId: string): Promise<HeldSave | null> {
    return tx.findOneBy(HeldSave, { needId, outcome: IsNull() });
  }

  /** Holds what somebody saved; what waited already is held as it reads together with it. */
  async hold(tx: EntityManager, needId: string, personId: string, words: Words): Promise<void> {
    const now = { words, savedBy: personId, savedAt: this.clock.now(), dueOn: await this.answers.due(tx) };
    const known = await this.heldSave(tx, needId);
    if (known) await tx.update(HeldSave, { id: known.id }, now as ObjectLiteral);
    else
      await tx.insert(HeldSave, {
        ...{ id: newId(), needId, ...now },
        ...{ outcome: null, note: null, answeredBy: null, answeredAt: null },
      } as ObjectLiteral);
  }

  async answerHeld(
    tx: EntityManager,
    id: string,
    outcome: HeldOutcome,
    by: { personId: string | null; note: string | null },
  ): Promise<void> {
    const answer = { outcome, note: by.note, answeredBy: by.personId, answeredAt: this.clock.now() };
    await tx.update(HeldSave, { id, outcome: IsNull() }, answer);
  }

  /** An officer's answer to what waits. @throws Refusal NOT_FOUND where another officer was quicker */
  async settle(
    tx: EntityManager,
    flags: readonly NeedFlag[],
    outcome: WordingOutcome,
    by: { personId: string; note: string | null },
  ): Promise<void> {
    if (flags.length === 0) return;
    const { affected } = await tx.update(
      NeedFlag,
      { id: In(flags.map((f) => f.id)), settledAt: IsNull() },
      { settledAt: this.clock.now(), settledBy: by.personId, note: by.note, outcome },
    );
    if (affected === 0) throw notFound('flag');
  }

  async waitingFlags(tx: EntityManager, needId: string): Promise<NeedFlag[]> {
    const flags = await tx.find(NeedFlag, { where: { needId }, order: { raisedAt: 'ASC', id: 'ASC' } });
    return flags.filter((flag) => flag.settledAt === null);
  }

  /** One statement with the version that was read: TypeORM's own version column does not notice a lost update. */
  private async guarded(tx: EntityManager, need: Need, set: ObjectLiteral): Promise<number> {
    const version = need.version + 1;
    const { affected } = await tx.update(
      Need,
      { id: need.id, version: need.version },
      { ...set, version, updatedAt: this.clock.now() },
    );
    if (affected !== 1)
      throw new Refusal(
        'CONFLICT',
        'Somebody else changed this need meanwhile. Read it again and decide afresh.',
      );
    return version;
  }

  private async replace<T extends Position | Leg>(
    tx: EntityManager,
    table: typeof Position | typeof Leg,
    before: readonly T[],
    after: readonly T[],
  ): Promise<void> {
    if (before === after) return;
    const gone = dropped(before, after);
    if (gone.length > 0) await tx.delete(table, { id: In(gone) });
    const known = new Set(before.map((part) => part.id));
    for (const part of after) {
      if (known.has(part.id)) await tx.update(table, { id: part.id, needId: part.needId }, row(part));
      else await tx.insert(table, row(part));
    }
  }

  private async note(
    tx: EntityManager,
    need: Need,
    what: { act: string; from: NeedState | null; note?: string | null; changes?: NeedHistory['changes'] },
  ): Promise<void> {
    const line: Partial<NeedHistory> = {
      id: newId(),
      needId: need.id,
      institutionId: need.institutionId,
      needVersion: need.version,
      act: what.act,
      fromState: what.from,
      toState: need.state,
      changes: what.changes ?? {},
      note: what.note ?? null,
      at: this.clock.now(),
    };
    await insertRows(tx, NeedHistory, [line]);
  }
}

/** All remarks on its texts, each with its field. */
function remarksIn(whole: WholeNeed, recruitment: RecruitmentWords): (Remark & { field: string })[] {
  return textsOf(whole).flatMap(({ field, text }) =>
    remarksOn(text, recruitment).map(({ code, words }) => ({ code, field, words: words.slice(0, 300) })),
  );
}

/** Plain columns: getters of a class are no columns. */
function row<T extends object>(part: T): ObjectLiteral {
  return { ...part };
}

function pick<T extends object, K extends keyof T>(from: T, fields: readonly K[]): ObjectLiteral {
  return Object.fromEntries(fields.map((f) => [f, from[f]]));
}
