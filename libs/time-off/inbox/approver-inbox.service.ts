import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { SignedIn, StepHolder } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import { Secrets } from '../../platform/secrets.js';
import { Approving } from '../approving.service.js';
import { awayOn } from '../calendar/calendar-days.js';
import type { StepState } from '../time-off-step.states.js';
import { stepDoor } from '../time-off.store.js';
import { todayAt } from '../today.js';
import type { ApproverRole } from '../vocabulary.js';
import type {
  ApprovedTogether,
  ApproverInbox,
  InboxLine,
  InboxRequest,
  RequestRead,
  SetTeamCoverInput,
} from './approver-inbox.types.js';
import { ApproverTeam } from './approver-team.entity.js';
import { teamEffect } from './team-effect.js';

/** A row of app.approver_inbox. */
interface PutToMe {
  step_id: string;
  generation: number;
  round: number;
  role: ApproverRole;
  state: StepState;
  is_open: boolean;
  stands: boolean;
  who: string;
  reference: string;
  clinician_name: string;
  job_title: string | null;
  employer_key: string;
  employer_name: string;
  reply_by: string | null;
  asked_at: Date;
  decided_at: Date | null;
  lines: InboxLine[];
}

/** More than anybody answers in a week; what is older waits behind it. */
const mostShown = 200;
/** As long as a link still opens: see `linkOpens`. */
const weeksAfterwards = 12;

/** The list of whoever signed in with an address to which questions went. It needs no account and no role. */
@Injectable()
export class ApproverInboxes {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly approving: Approving,
  ) {}

  read(actor: SignedIn): Promise<ApproverInbox> {
    return this.database.read(actor, async (tx) => {
      const put = await this.putTo(tx);
      const teams = await tx.find(ApproverTeam, { order: { employerKey: 'ASC' } });
      const [{ address }]: { address: string }[] = await tx.query('SELECT app.my_email() AS address');
      return { address, teams, requests: put.map((one) => this.shown(one, put, teams)) };
    });
  }

  /**
   * Approves each by itself, through the same door as a single one: what fails says so and holds nothing else up.
   * @returns one outcome for each, in the order asked for
   */
  async approve(
    actor: SignedIn,
    { idempotencyKey, requests }: { idempotencyKey: string; requests: readonly RequestRead[] },
  ): Promise<ApprovedTogether[]> {
    const put = await this.database.read(actor, (tx) => this.putTo(tx));
    const outcomes: ApprovedTogether[] = [];
    for (const { stepId, asked } of requests) {
      const one = put.find((row) => toGlobalId('TimeOffStep', row.step_id) === stepId);
      const about = { stepId, reference: one?.reference ?? null, clinicianName: one?.clinician_name ?? null };
      try {
        if (!one) throw notFound('request to your address');
        await this.approveOne(actor, one, asked, idempotencyKey);
        outcomes.push({ ...about, approved: true, code: null, sentence: null });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        outcomes.push({ ...about, approved: false, code: error.code, sentence: error.sentence });
      }
    }
    return outcomes;
  }

  /** @throws Refusal NOT_FOUND for a team of which nobody asks you, BAD_INPUT */
  async setCover(tx: EntityManager, { teamKey, size, minimum }: SetTeamCoverInput): Promise<void> {
    if (minimum > size)
      throw wrongField(
        'minimum',
        'More cannot have to stay than there are. Make the team larger or the minimum smaller.',
      );
    if (!(await this.putTo(tx)).some((one) => one.employer_key === teamKey)) throw notFound('team of yours');
    const said = { size, minimum, saidAt: this.clock.now() };
    const known = await tx.findOneBy(ApproverTeam, { employerKey: teamKey });
    const [{ email }]: { email: string }[] = await tx.query('SELECT app.my_email() AS email');
    if (known) await tx.update(ApproverTeam, { id: known.id }, said);
    else await tx.insert(ApproverTeam, { id: newId(), email, employerKey: teamKey, ...said });
  }

  private async approveOne(actor: SignedIn, one: PutToMe, asked: string, key: string): Promise<void> {
    const holder: StepHolder = { kind: 'approver', stepId: one.step_id, network: actor.network };
    const input = { idempotencyKey: key, token: '', asked, decision: 'approve' as const };
    await this.commands.run(holder, 'approveTogether', input, (tx) => {
      if (askedOf(one) !== asked)
        throw new Refusal(
          'CONFLICT',
          'It was asked anew since you read it. Read it again before you approve it.',
        );
      return this.approving.decide(tx, { holder, generation: one.generation }, input);
    });
  }

  private putTo(tx: EntityManager): Promise<PutToMe[]> {
    const since = Temporal.PlainDate.from(todayAt(this.clock.now())).subtract({ weeks: weeksAfterwards });
    return tx.query(
      `SELECT step_id, generation, round, role, state, is_open, stands, who, reference, clinician_name, job_title,
              employer_key, employer_name, reply_by::text, asked_at, decided_at, lines
         FROM app.approver_inbox($1, $2)`,
      [since.toString(), mostShown],
    );
  }

  private shown(one: PutToMe, all: readonly PutToMe[], teams: readonly ApproverTeam[]): InboxRequest {
    const approved = all
      .filter(({ stands, employer_key }) => stands && employer_key === one.employer_key)
      .flatMap(({ who, clinician_name: name, lines }) =>
        awayOn(lines).map((days) => ({ who, name, ...days })),
      );
    const team = teams.find(({ employerKey }) => employerKey === one.employer_key) ?? null;
    return {
      stepId: toGlobalId('TimeOffStep', one.step_id),
      asked: askedOf(one),
      token: this.secrets.token(stepDoor, one.step_id, one.generation),
      open: one.is_open,
      state: one.state,
      reference: one.reference,
      clinicianName: one.clinician_name,
      jobTitle: one.job_title,
      employerName: one.employer_name,
      teamKey: one.employer_key,
      role: one.role,
      lines: one.lines,
      replyBy: one.reply_by,
      askedAt: one.asked_at,
      decidedAt: one.decided_at,
      effect: teamEffect({ who: one.who, days: awayOn(one.lines) }, approved, team),
    };
  }
}

function askedOf({ generation, round }: Pick<PutToMe, 'generation' | 'round'>): string {
  return `${generation}.${round}`;
}
