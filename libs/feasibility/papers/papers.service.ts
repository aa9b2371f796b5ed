import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { newId } from '../../platform/ids.js';
import { type FieldFault, notFound, Refusal, wrongFields } from '../../platform/refusal.js';
import { rowsOf } from '../../platform/rows.js';
import { DocumentKind } from '../../reference/going.entity.js';
import { todayAt } from '../../time-off/today.js';
import { later } from '../planning/days.js';
import { HeldDocument } from './held-document.entity.js';
import type { PaperInput } from './paper.inputs.js';

/** Nobody has more, and a list without an end would be a burden on every plan. */
const most = 100;

/** What somebody says of their papers. Theirs alone: PostgreSQL gives the rows to nobody else. */
@Injectable()
export class Papers {
  constructor(private readonly clock: Clock) {}

  /** What lapses soonest first. */
  of(tx: EntityManager, personId: string): Promise<HeldDocument[]> {
    return rowsOf(tx, HeldDocument, 'WHERE person_id = $1 ORDER BY lapses_on NULLS LAST, id', [personId]);
  }

  /**
   * Where no last day is stated and papers of the kind are accepted for so many months, it follows from the day of issue.
   * @throws Refusal BAD_INPUT naming every field, NOT_FOUND, TOO_MANY
   */
  async note(tx: EntityManager, { personId }: SignedIn, stated: PaperInput): Promise<string> {
    const id = stated.id ? fromGlobalId(stated.id, 'HeldDocument', 'document.id') : null;
    const before = id ? await tx.findOneBy(HeldDocument, { id, personId }) : null;
    if (id && !before) throw notFound('document');
    const kind = await tx.findOneBy(DocumentKind, { code: stated.kind });
    const faults = faultsOf(stated, kind !== null, todayAt(this.clock.now()));
    if (faults.length > 0) throw wrongFields(faults);
    const { state, holder, issuedOn = null, withSince = null } = stated;
    const lapsesOn =
      stated.lapsesOn ?? (issuedOn && kind?.validMonths ? later(issuedOn, kind.validMonths, 'month') : null);
    const row = {
      ...{ state, holder, issuedOn, withSince, lapsesOn },
      kind: stated.kind,
      country: stated.country ?? null,
      // What was asked for and has come: how long it took is told by both days.
      askedOn: stated.askedOn ?? (before?.state === 'asked' && state === 'held' ? before.askedOn : null),
      notedAt: this.clock.now(),
    };
    if (id) {
      await tx.update(HeldDocument, { id, personId }, row);
      return id;
    }
    if ((await tx.countBy(HeldDocument, { personId })) >= most)
      throw new Refusal('TOO_MANY', `Keep at most ${most} papers: forget those that have lapsed.`);
    const fresh = newId();
    await tx.insert(HeldDocument, { ...row, id: fresh, personId });
    return fresh;
  }

  /** @throws Refusal NOT_FOUND */
  async forget(tx: EntityManager, { personId }: SignedIn, documentId: string): Promise<string> {
    const id = fromGlobalId(documentId, 'HeldDocument', 'documentId');
    const { affected } = await tx.delete(HeldDocument, { id, personId });
    if (!affected) throw notFound('document');
    return documentId;
  }
}

/** Every fault at once, with the way out. Pure. */
export function faultsOf(stated: PaperInput, known: boolean, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (field: string, sentence: string) =>
    void faults.push({ field: `document.${field}`, sentence });
  const { state, askedOn, issuedOn, lapsesOn, withSince, holder } = stated;
  if (!known) fault('kind', 'Choose one of the codes of `documentKinds`, e.g. good-standing.');
  if (state === 'asked' && !askedOn) fault('askedOn', 'Say when you asked for it.');
  for (const [field, day] of Object.entries({ askedOn, issuedOn, withSince }))
    if (day && day > today) fault(field, 'This day is still to come.');
  if (issuedOn && lapsesOn && lapsesOn < issuedOn) fault('lapsesOn', 'It lapses after it was issued.');
  if (withSince && holder === 'you') fault('withSince', 'Say with whom it is, or leave the day out.');
  return faults;
}
