import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { dayAt } from '../platform/days.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { type FieldFault, notFound, Refusal, wrongFields } from '../platform/refusal.js';
import { rowOf } from '../platform/rows.js';
import { Organisation } from '../partnerships/organisation.entity.js';
import { organisationKinds } from '../partnerships/organisation.kinds.js';
import { NeedKind } from '../reference/need-kind.entity.js';
import { RecruitmentCodes } from '../reference/recruitment-codes.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { essentialsChanged, reviewedPartsChanged } from './changes.js';
import { DeskReviews } from './desks/desk-reviews.service.js';
import { blankNeed, faultsInDraft, ukPosts, withWords, type Words } from './draft.js';
import { missingToSubmit } from './missing.js';
import { choicesOf } from './need-choices.js';
import type { Need } from './need.entity.js';
import {
  needChanged,
  needClosed,
  needExtended,
  needFlagged,
  needLapsed,
  needOpened,
  needPaused,
  needResumed,
  needSubmitted,
  needWithdrawn,
} from './need.events.js';
import { canCopy, canSave, partiesOf, type Standing } from './need.policy.js';
import type { Outcome } from './need.parts.js';
import type { NeedRefusalCode } from './need.refusals.js';
import { needLife, type NeedAction, type NeedState } from './need.states.js';
import { NeedStore } from './need.store.js';
import { faultsOfPlace } from './return-post.js';
import { startingWords } from './starting.js';
import { unknownTerms } from './terms.js';
import type { WholeNeed } from './whole-need.js';

/** How much an institution may send, so that one careless script does not fill the officers' morning. */
export class NeedLimits {
  /** Needs that one institution may send for review in 24 hours. */
  sentADay = 5;
}

export interface Extension {
  closesOn?: string | null;
  deadline?: string | null;
  legs?: readonly { id: string; to: string }[];
}

/** The only writer of needs. Every method runs in the transaction of its mutation, in the actor's name. */
@Injectable()
export class Needs {
  constructor(
    private readonly store: NeedStore,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly limits: NeedLimits,
    private readonly vocabulary: Vocabulary,
    private readonly desks: DeskReviews,
    private readonly codes: RecruitmentCodes,
  ) {}

  async standing(tx: EntityManager): Promise<Standing> {
    const [standing]: Standing[] = await tx.query(
      `SELECT app.has_role('officer') AS officer, app.my_organisations('lead') AS leads`,
    );
    return standing;
  }

  /**
   * Begins a need, or writes on; drafts may stay half-empty. Words of recruitment in what people see already are held: the
   * need reads as before until an officer has answered.
   */
  async save(
    tx: EntityManager,
    actor: SignedIn,
    words: Words,
    which: { needId?: string; institutionId?: string; kind?: string | null; version?: number | null },
  ): Promise<string> {
    if (which.needId !== undefined && which.kind)
      throw bad('kind', 'A need is of a kind only as it begins: leave the kind out to write on this one.');
    return which.needId === undefined
      ? this.begin(tx, words, which)
      : this.writeOn(tx, actor, which.needId, words, which.version);
  }

  private async startOf(
    tx: EntityManager,
    code: string | null | undefined,
    learning: boolean,
  ): Promise<Words> {
    if (!code) return {};
    if (code === ukPost) throw neverAPost([{ field: 'kind', sentence: wayOutOfPost }]);
    const kind = await tx.findOneBy(NeedKind, { code });
    if (!kind) throw bad('kind', 'There is no such kind: needKinds names them.');
    return startingWords(kind, choicesOf({ learning }));
  }

  private async begin(
    tx: EntityManager,
    words: Words,
    { institutionId: stated, kind }: { institutionId?: string; kind?: string | null },
  ): Promise<string> {
    // Asked together where it is known about whom; the answers come in one go.
    const about = (id: string): Promise<[Organisation | null, boolean]> =>
      Promise.all([rowOf(tx, Organisation, 'WHERE id = $1', [id]), this.asksToLearn(tx, id)]);
    const [{ leads, officer }, known] = await Promise.all([this.standing(tx), stated && about(stated)]);
    const institutionId = stated ?? (leads.length === 1 ? leads[0] : undefined);
    if (!institutionId)
      throw bad(
        'institutionId',
        'You speak for several institutions, or for none: say for which one this need is.',
      );
    if (!leads.includes(institutionId) && !officer) throw notFound('institution');
    const [institution, learning] = known || (await about(institutionId));
    if (institution && !organisationKinds[institution.kind].asks)
      throw bad('institutionId', 'Desks and funders ask for nobody; choose an institution.');
    const said = { ...(await this.startOf(tx, kind, learning)), ...words };
    const whole = withWords(blankNeed(newId(), institutionId, this.clock.now(), learning), said, newId);
    await this.check(tx, whole, institution);
    await this.store.insert(tx, whole, 'save');
    return whole.need.id;
  }

  private async writeOn(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    words: Words,
    version?: number | null,
  ): Promise<string> {
    const before = await this.store.whole(tx, id);
    const parties = partiesOf(await this.standing(tx), before.need);
    if (parties.length === 0) throw new Refusal('FORBIDDEN', 'Only lead or officer can save this need.');
    if (!canSave(before.need, parties))
      throw new Refusal(
        'NOT_NOW',
        `This need is ${before.need.state}; its words can be changed only before it is sent, or once it is approved.`,
      );
    if (version != null && version !== before.need.version)
      throw new Refusal(
        'CONFLICT',
        'Somebody else changed this need meanwhile. Read it again and decide afresh.',
        [{ field: 'version', sentence: `It is at version ${before.need.version} now.` }],
      );
    const reviewed = before.need.state !== 'draft' && before.need.state !== 'returned';
    const held = reviewed ? await this.store.heldSave(tx, id) : null;
    // What waits for an officer is written on: whoever saves again meant both.
    const said = held ? { ...held.words, ...words } : words;
    const after = withWords(before, said, newId);
    await this.check(tx, after, await rowOf(tx, Organisation, 'WHERE id = $1', [after.need.institutionId]));
    if (reviewed) this.checkReviewed(before, after);
    if (reviewed && (await this.store.saysWhatNobodyReleased(tx, after))) {
      await this.store.hold(tx, id, actor.personId, said);
      if (await this.store.remark(tx, after)) await this.outbox.emit(tx, needFlagged({ needId: id }));
      return id;
    }
    await this.store.rewrite(tx, before, after);
    if (!reviewed) return id;
    if (held) await this.store.answerHeld(tx, held.id, 'replaced', { personId: actor.personId, note: null });
    if (await this.store.remark(tx, after)) await this.outbox.emit(tx, needFlagged({ needId: id }));
    if (before.need.state !== 'approved' && essentialsChanged(before, after))
      await this.outbox.emit(tx, needChanged({ needId: id, version: String(after.need.version) }));
    return id;
  }

  /** Sends the need for review. */
  async submit(tx: EntityManager, id: string): Promise<string> {
    const whole = await this.store.whole(tx, id);
    const to = await this.step(tx, 'submit', whole.need);
    await this.mustBeVerified(tx, whole.need.institutionId);
    this.mustBeComplete(whole);
    await this.mustBeWithinLimit(tx, whole.need.institutionId);
    await this.store.move(tx, whole.need, 'submit', to, {
      submittedAt: this.clock.now(),
      codesOnRecord: this.codes.onRecord(this.clock.today()),
      heritageAgreedAt: null,
      heritageAgreedBy: null,
    });
    if (await this.store.remark(tx, whole)) await this.outbox.emit(tx, needFlagged({ needId: id }));
    await this.outbox.emit(tx, needSubmitted({ needId: id }));
    return id;
  }

  async open(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    const whole = await this.store.whole(tx, id);
    const to = await this.step(tx, 'open', whole.need);
    await this.desks.mustHaveHeard(tx, actor, whole.need);
    await this.mustBeVerified(tx, whole.need.institutionId);
    this.mustBeComplete(whole);
    await this.store.move(tx, whole.need, 'open', to, { openedAt: whole.need.openedAt ?? this.clock.now() });
    await this.outbox.emit(tx, needOpened({ needId: id }));
    return id;
  }

  /**
   * Opens an approved need on the day that it states, as the timekeeper.
   * @returns what keeps it from being opened; empty: it is open
   */
  async openOnItsDay(tx: EntityManager, id: string): Promise<string[]> {
    const whole = await this.store.whole(tx, id);
    const to = needLife.go('openOnItsDay', whole.need.state, ['midst']);
    try {
      await this.desks.mustHaveHeard(tx, null, whole.need);
      await this.mustBeVerified(tx, whole.need.institutionId);
      this.mustBeComplete(whole);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.fields.length > 0 ? error.fields.map(({ sentence }) => sentence) : [error.message];
    }
    await this.store.move(tx, whole.need, 'openOnItsDay', to, {
      openedAt: whole.need.openedAt ?? this.clock.now(),
    });
    await this.outbox.emit(tx, needOpened({ needId: id }));
    return [];
  }

  /** Its last day is over, as the timekeeper: nobody new hears of it, and nobody who waits for an answer is let go. */
  async lapse(tx: EntityManager, id: string): Promise<void> {
    const { need } = await this.store.whole(tx, id);
    await this.store.move(tx, need, 'lapse', needLife.go('lapse', need.state, ['midst']));
    await this.outbox.emit(tx, needLapsed({ needId: id }));
  }

  async pause(tx: EntityManager, id: string, reason: string | null): Promise<string> {
    const { need } = await this.store.whole(tx, id);
    await this.store.move(tx, need, 'pause', await this.step(tx, 'pause', need), {}, reason);
    await this.outbox.emit(tx, needPaused({ needId: id }));
    return id;
  }

  async resume(tx: EntityManager, id: string): Promise<string> {
    const whole = await this.store.whole(tx, id);
    const to = await this.step(tx, 'resume', whole.need);
    await this.mustBeVerified(tx, whole.need.institutionId);
    this.mustBeComplete(whole);
    await this.store.move(tx, whole.need, 'resume', to);
    await this.outbox.emit(tx, needResumed({ needId: id }));
    return id;
  }

  /** Moves its last days to later ones; nothing else changes, so an interest in it stays. */
  async extend(tx: EntityManager, id: string, { closesOn, deadline, legs = [] }: Extension): Promise<string> {
    const before = await this.store.whole(tx, id);
    await this.step(tx, 'extend', before.need);
    const later = new Map(legs.map((leg) => [leg.id, leg.to]));
    const faults: FieldFault[] = [];
    legs.forEach(({ id: legId, to }, i) => {
      const leg = before.legs.find((l) => l.id === legId);
      if (!leg) faults.push({ field: `legs.${i}.id`, sentence: 'This need has no such leg.' });
      else if (leg.mode === 'uk-bound')
        faults.push({
          field: `legs.${i}.id`,
          sentence: 'The end of a visit to the UK was agreed at review; copy the need instead.',
        });
      else if (leg.to && to < leg.to)
        faults.push({ field: `legs.${i}.to`, sentence: 'This is earlier than its last day now.' });
    });
    for (const [field, day] of [
      ['closesOn', closesOn],
      ['deadline', deadline],
    ] as const)
      if (day && before.need[field] && day < before.need[field])
        faults.push({ field, sentence: 'This is earlier than the day now. To shorten it, save the need.' });
    if (!closesOn && !deadline && legs.length === 0)
      faults.push({ field: 'closesOn', sentence: 'Say what moves, and to which day.' });
    if (faults.length > 0) throw new Refusal('BAD_INPUT', 'The need cannot be extended so.', faults);
    const after = withWords(
      before,
      {
        ...(closesOn && { closesOn }),
        ...(deadline && { deadline }),
        legs: before.legs.map((leg) => ({ ...leg, to: later.get(leg.id) ?? leg.to })),
      },
      newId,
    );
    this.mustBeComplete(after);
    await this.store.rewrite(tx, before, after);
    await this.store.move(tx, after.need, 'extend', 'open');
    await this.outbox.emit(tx, needExtended({ needId: id }));
    return id;
  }

  /** A new draft with the same words for the same institution; days that have passed are left out. */
  async copy(tx: EntityManager, id: string): Promise<string> {
    const before = await this.store.whole(tx, id);
    if (!canCopy(partiesOf(await this.standing(tx), before.need)))
      throw new Refusal('FORBIDDEN', 'Only lead can copy this need.');
    const now = this.clock.now();
    const today = dayAt(now);
    const ahead = (day: string | null) => (day && day >= today ? day : null);
    const { need, detail } = before;
    const blank = blankNeed(newId(), need.institutionId, now, need.learning);
    const copy = withWords(
      blank,
      {
        ...need,
        ...detail,
        recordKind: 'need',
        deadline: ahead(need.deadline),
        opensOn: ahead(need.opensOn),
        closesOn: ahead(need.closesOn),
        handoverOn: ahead(need.handoverOn),
        positions: before.positions.map((p) => ({
          ...p,
          requirements: p.requirements.map((r) => ({ ...r, id: newId() })),
        })),
        legs: before.legs.map((l) => ({ ...l, to: ahead(l.to), from: ahead(l.to) ? l.from : ahead(l.from) })),
      },
      newId,
    );
    copy.need.copiedFrom = id;
    await this.store.insert(tx, copy, 'copy');
    return copy.need.id;
  }

  async withdraw(tx: EntityManager, id: string, reason: string | null): Promise<string> {
    const { need } = await this.store.whole(tx, id);
    const to = await this.step(tx, 'withdraw', need);
    await this.store.move(tx, need, 'withdraw', to, { closedAt: this.clock.now() }, reason);
    await this.outbox.emit(tx, needWithdrawn({ needId: id }));
    return id;
  }

  /** Ends a need with its outcome; what was filled names who continues the work. */
  async close(tx: EntityManager, id: string, outcome: Outcome): Promise<string> {
    const { need } = await this.store.whole(tx, id);
    const to = await this.step(tx, 'close', need);
    const filled = outcome.kind === 'filled-here' || outcome.kind === 'partly-filled';
    if (filled && !outcome.whoContinues)
      throw bad('outcome.whoContinues', 'Say who continues the work: a role or a team is enough.');
    await this.store.move(tx, need, 'close', to, { outcome: { ...outcome }, closedAt: this.clock.now() });
    await this.outbox.emit(tx, needClosed({ needId: id }));
    return id;
  }

  /** Whether what the institution asks for is to learn from colleagues overseas. */
  async asksToLearn(tx: EntityManager, institutionId: string): Promise<boolean> {
    const [{ learning }]: { learning: boolean }[] = await tx.query(
      'SELECT app.asks_to_learn($1) AS learning',
      [institutionId],
    );
    return learning;
  }

  /** For the importer: a draft that came from a file, with all that it stated. */
  async bringIn(tx: EntityManager, whole: WholeNeed): Promise<string> {
    const faults = [...faultsInDraft(whole), ...ukPosts(whole)];
    if (faults.length > 0) throw new Refusal('BAD_INPUT', 'This need contradicts itself.', faults);
    await this.store.insert(tx, whole, 'import');
    return whole.need.id;
  }

  /** The state that the step leads to. @throws Refusal FORBIDDEN, NOT_NOW */
  private async step(tx: EntityManager, action: NeedAction, need: Need): Promise<NeedState> {
    return needLife.go(action, need.state, partiesOf(await this.standing(tx), need));
  }

  private async check(
    tx: EntityManager,
    whole: WholeNeed,
    institution: Pick<Organisation, 'country'> | null,
  ): Promise<void> {
    const posts = ukPosts(whole);
    if (posts.length > 0) throw neverAPost(posts);
    const faults = [
      ...faultsInDraft(whole),
      ...unknownTerms(whole, (kind, code) => this.vocabulary.find(kind, code) !== undefined),
      ...(await foreignParties(tx, whole)),
      ...faultsOfPlace(whole, institution?.country ?? null),
    ];
    if (faults.length > 0) throw wrongFields(faults);
  }

  private checkReviewed(before: WholeNeed, after: WholeNeed): void {
    const parts = reviewedPartsChanged(before, after);
    if (parts.length > 0)
      throw new Refusal<NeedRefusalCode>(
        'REVIEWED_PART',
        'This was agreed at review. Withdraw the need, or copy it, change the copy and send that.',
        parts.map((field) => ({ field, sentence: 'This was agreed at review and stays as it is.' })),
      );
    this.mustBeComplete(after);
  }

  private mustBeComplete(whole: WholeNeed): void {
    const faults = missingToSubmit(whole, this.clock.today());
    if (faults.length > 0)
      throw new Refusal<NeedRefusalCode>(
        'NEED_INCOMPLETE',
        'Something is still missing before this need can go on.',
        faults,
      );
  }

  private async mustBeVerified(tx: EntityManager, institutionId: string): Promise<void> {
    const [{ verified }]: { verified: boolean }[] = await tx.query(
      `SELECT EXISTS (SELECT FROM organisation WHERE id = $1 AND state = 'verified') AS verified`,
      [institutionId],
    );
    if (!verified)
      throw new Refusal<NeedRefusalCode>(
        'NOT_VERIFIED',
        'The institution is not verified yet. The draft is kept; two programme officers verify the institution first.',
      );
  }

  private async mustBeWithinLimit(tx: EntityManager, institutionId: string): Promise<void> {
    // One at a time per institution, or two at once would both find room for the last one.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('needs sent by ' || $1, 0))`, [
      institutionId,
    ]);
    const [{ sent }]: { sent: number }[] = await tx.query(
      `SELECT count(*)::int AS sent FROM (SELECT FROM need_history
         WHERE institution_id = $1 AND act = 'submit' AND at > $2 LIMIT $3) AS latest`,
      [institutionId, this.clock.in(-24 * 3600), this.limits.sentADay],
    );
    if (sent >= this.limits.sentADay)
      throw new Refusal(
        'TOO_MANY',
        `An institution can send ${this.limits.sentADay} needs in 24 hours. The draft is kept; send it tomorrow.`,
      );
  }
}

/** The one kind of need that there can never be (CODE-1). */
const ukPost = 'uk-post';
const wayOutOfPost =
  'Codes of practice bar it (see /codes). Ask for a visit with an end instead, as a leg of mode UK_BOUND, or for teaching at ' +
  'a distance. People apply for advertised posts by themselves, outside Midst.';

function neverAPost(fields: FieldFault[]): Refusal {
  return new Refusal<NeedRefusalCode>(
    'UK_POST',
    'A post in the UK can never be asked for; a visit with an end can.',
    fields,
  );
}

/** References across libraries that the actor may not use look like ones that do not exist. */
async function foreignParties(tx: EntityManager, { need, detail }: WholeNeed): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  if (detail.siteId) {
    const [site]: unknown[] = await tx.query(
      `SELECT 1 FROM organisation_site s WHERE s.id = $1 AND s.organisation_id = $2 AND (s.closed_at IS NULL
         OR EXISTS (SELECT FROM need_detail d WHERE d.need_id = $3 AND d.site_id = s.id))`,
      [detail.siteId, need.institutionId, need.id],
    );
    if (!site) faults.push({ field: 'siteId', sentence: 'The institution has no such site that is open.' });
  }
  if (need.partnershipId) {
    const [party]: unknown[] = await tx.query(
      'SELECT 1 FROM partnership_party WHERE partnership_id = $1 AND organisation_id = $2',
      [need.partnershipId, need.institutionId],
    );
    if (!party) faults.push({ field: 'partnershipId', sentence: 'The institution has no such partnership.' });
  }
  if (need.ringFence.length > 0) {
    const known: { id: string }[] = await tx.query('SELECT id FROM organisation_card WHERE id = ANY ($1)', [
      need.ringFence,
    ]);
    const ids = new Set(known.map((o) => o.id));
    need.ringFence.forEach((id, i) => {
      if (!ids.has(id))
        faults.push({ field: `ringFence.${i}`, sentence: 'There is no such verified organisation.' });
    });
  }
  return faults;
}

function bad(field: string, sentence: string): Refusal {
  return wrongFields([{ field, sentence }]);
}
