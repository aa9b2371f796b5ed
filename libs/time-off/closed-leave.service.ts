import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { Audit } from '../people/audit.service.js';
import { Clock } from '../platform/clock.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { newId } from '../platform/ids.js';
import { type FieldFault, notFound, Refusal, wrongFields } from '../platform/refusal.js';
import { type CloseLeaveInput, ClosedLeave } from './closed-leave.entity.js';
import { spokenFor } from './employers.query.js';
import { todayAt } from './today.js';

/** More than a year of weeks, and few enough to read. */
const most = 60;

/** Days that an employer keeps closed to leave, where it shares them. */
@Injectable()
export class ClosedDays {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Those that are not over, the earliest first. */
  of(tx: EntityManager, employerId: string): Promise<ClosedLeave[]> {
    const today = todayAt(this.clock.now());
    return tx.find(ClosedLeave, {
      where: { employerId, to: MoreThanOrEqual(today) },
      order: { from: 'ASC', id: 'ASC' },
      take: most,
    });
  }

  /** A fault for each line of leave that meets days on which the employer refuses it, with the way out. */
  async faultsOf(
    tx: EntityManager,
    employerId: string,
    lines: readonly { from: string; to: string }[],
  ): Promise<FieldFault[]> {
    const closed = (await this.of(tx, employerId)).filter(({ refuses }) => refuses);
    return lines.flatMap((line, i) => {
      const met = closed.find(({ from, to }) => line.from <= to && from <= line.to);
      if (!met) return [];
      const sentence = `Your employer gives no leave from ${met.from} to ${met.to} (${met.what}). Ask for days outside them, or ask its human resources to open them.`;
      return [{ field: `lines.${i}.from`, sentence }];
    });
  }

  /** @throws Refusal NOT_FOUND, BAD_INPUT, TOO_MANY */
  async close(tx: EntityManager, { employerId, from, to, what, refuses }: CloseLeaveInput): Promise<string> {
    const employer = await spokenFor(tx, fromGlobalId(employerId, 'Organisation', 'employerId'));
    const faults: FieldFault[] = [];
    const fault = (field: string, sentence: string) => void faults.push({ field, sentence });
    if (what.trim() === '') fault('what', 'Say why these days are closed.');
    if (from < todayAt(this.clock.now()))
      fault('from', 'Days gone by are not closed any more: begin today or later.');
    if (to < from) fault('to', 'The last day is not before the first.');
    else if (Temporal.PlainDate.from(from).until(to).days > 365)
      fault('to', 'Close a year at most at once: leave is rarely closed for longer.');
    if (faults.length > 0) throw wrongFields(faults);
    if ((await this.of(tx, employer.id)).length >= most)
      throw new Refusal(
        'TOO_MANY',
        `${most} stretches are closed already. Open one before you close another.`,
      );
    const id = newId();
    await tx.insert(ClosedLeave, {
      ...{ id, employerId: employer.id, from, to, what: what.trim(), refuses },
      addedAt: this.clock.now(),
    });
    await this.note(tx, 'closeLeave', id, employer.id, { from, to, refuses: String(refuses) });
    return id;
  }

  /** @returns whose days they were @throws Refusal NOT_FOUND */
  async open(tx: EntityManager, id: string): Promise<string> {
    const closed = await tx.findOneBy(ClosedLeave, { id });
    if (!closed) throw notFound('closed days');
    const employer = await spokenFor(tx, closed.employerId);
    await tx.delete(ClosedLeave, { id });
    await this.note(tx, 'openLeave', id, employer.id, { from: closed.from, to: closed.to });
    return employer.id;
  }

  private note(
    tx: EntityManager,
    act: string,
    nounId: string,
    organisationId: string,
    details: Record<string, string>,
  ): Promise<void> {
    return this.audit.write(tx, { act, noun: 'closed-leave', nounId, organisationId, details });
  }
}
