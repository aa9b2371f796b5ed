import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { In, Not, type EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { todayAt } from '../time-off/today.js';
import { ContributionSession } from './account.entity.js';
import { Contribution } from './contribution.entity.js';
import { ContributionStore } from './contribution.store.js';
import { type Regulator, RevalidationNote, RevalidationRequirement } from './revalidation.entity.js';
import type {
  NoteForRevalidationInput,
  RevalidationEntry,
  RevalidationRecord,
} from './revalidation.resolver.js';

/** Somebody's own record for revalidation: read and written in their own name, and in nobody else's. */
@Injectable()
export class Revalidation {
  constructor(
    private readonly clock: Clock,
    private readonly store: ContributionStore,
  ) {}

  /** @param to the last day of the cycle, YYYY-MM-DD; null: today. @throws Refusal NOT_FOUND */
  async record(
    tx: EntityManager,
    { personId }: SignedIn,
    regulator: Regulator,
    to: string | null,
  ): Promise<RevalidationRecord> {
    const last = to ?? todayAt(this.clock.now());
    const requirements = (
      await tx.find(RevalidationRequirement, { where: { regulator }, order: { position: 'ASC' } })
    ).filter(({ validFrom, validTo }) => validFrom <= last && (validTo === null || last <= validTo));
    if (requirements.length === 0)
      throw new Refusal('NOT_FOUND', 'Midst knows of no requirements on this day.');
    const from = Temporal.PlainDate.from(last)
      .subtract({ years: requirements[0].years })
      .add({ days: 1 })
      .toString();
    const contributions = await tx.find(Contribution, {
      where: { personId, state: Not('withdrawn') },
      order: { id: 'ASC' },
    });
    const ids = contributions.map(({ id }) => id);
    const sessions = await tx.find(ContributionSession, { where: { contributionId: In(ids) } });
    const notes = await tx.findBy(RevalidationNote, { contributionId: In(ids) });
    const entries = contributions
      .flatMap((contribution): RevalidationEntry[] => {
        // A stretch of days counts where it ends: its minutes are not told apart.
        const within = sessions.filter(
          ({ contributionId, version, day, until }) =>
            contributionId === contribution.id &&
            version === contribution.version &&
            (until ?? day) >= from &&
            (until ?? day) <= last,
        );
        if (within.length === 0) return [];
        const note = notes.find(({ contributionId }) => contributionId === contribution.id) ?? null;
        const days = within.flatMap(({ day, until }) => [day, until ?? day]).sort();
        const minutes = within.reduce((sum, one) => sum + one.minutes, 0);
        const practiceMinutes = (note?.countsAsPractice ?? true) ? minutes : 0;
        return [{ contribution, firstDay: days[0], lastDay: days[days.length - 1], practiceMinutes, note }];
      })
      .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
    const sum = (of: (entry: RevalidationEntry) => number) => entries.reduce((all, one) => all + of(one), 0);
    return {
      ...{ regulator, from, to: last, requirements, entries },
      practiceMinutes: sum((one) => one.practiceMinutes),
      cpdMinutes: sum(({ note }) => (note?.participatoryMinutes ?? 0) + (note?.ownMinutes ?? 0)),
      participatoryMinutes: sum(({ note }) => note?.participatoryMinutes ?? 0),
      feedbackPieces: sum(({ note }) => (note?.feedback ? 1 : 0)),
      reflections: sum(({ note }) => (note?.reflection ? 1 : 0)),
    };
  }

  /** @throws Refusal NOT_FOUND */
  async note(
    tx: EntityManager,
    { personId }: SignedIn,
    contributionId: string,
    { countsAsPractice, participatoryMinutes, ownMinutes, feedback, reflection }: NoteForRevalidationInput,
  ): Promise<void> {
    const contribution = await this.store.get(tx, contributionId);
    if (contribution.personId !== personId) throw notFound('contribution');
    const noted = {
      ...{ countsAsPractice, participatoryMinutes, ownMinutes },
      ...{ feedback: feedback?.trim() || null, reflection: reflection?.trim() || null },
      at: this.clock.now(),
    };
    const there = await tx.existsBy(RevalidationNote, { contributionId });
    if (there) await tx.update(RevalidationNote, { contributionId }, noted);
    else await tx.insert(RevalidationNote, { contributionId, personId, ...noted });
  }
}
