import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type StepHolder, system as partOfMidst } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import { ApproverLinks, type OpenedLink } from '../approver-links.service.js';
import { Approving } from '../approving.service.js';
import type { ApproverRequest } from '../approver-request.type.js';
import type { TimeOffRefusalCode } from '../time-off.refusals.js';
import { TimeOffStore } from '../time-off.store.js';
import { TimeOffRequest } from '../time-off-request.entity.js';
import { TimeOffStep } from '../time-off-step.entity.js';
import { Decision, RefusalReason } from '../vocabulary.js';
import { LeaveSystem } from './leave-system.entity.js';
import { Signatures } from './signatures.js';

const stepId = z.string().min(1).max(200);
const said = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('time-off.read'), data: z.strictObject({ stepId }) }),
  z.strictObject({
    type: z.literal('time-off.decision'),
    data: z.strictObject({
      stepId,
      decision: z.enum(Decision),
      reason: z.enum(RefusalReason).optional(),
      words: z.string().min(1).max(2000).optional(),
      conditionBy: z.iso.date().optional(),
      /** Who confirms a condition, where it is not the approver: they get a link of their own. */
      confirmer: z
        .strictObject({ name: z.string().trim().min(1).max(200), email: z.email().max(254) })
        .optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      /** Who confirmed it in the employer's system, by its word. */
      confirmedBy: z.string().trim().min(1).max(200).optional(),
    }),
  }),
]);

/** What came in, as it came: headers in lower case, and the very bytes that were signed. */
export interface Arrived {
  systemId: string;
  headers: Partial<Record<string, unknown>>;
  body: string;
}

/**
 * What an employer's leave system reads and answers. It comes in by the employer's signature instead of a link, and then
 * through the same door as whoever holds the step's link: the same checks, the same record, the first answer counts.
 */
@Injectable()
export class LeaveSystemAnswers {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly links: ApproverLinks,
    private readonly approving: Approving,
    private readonly store: TimeOffStore,
    private readonly signatures: Signatures,
  ) {}

  /**
   * @returns the request as its approver reads it, after what was said
   * @throws Refusal UNAUTHENTICATED for a signature that is wrong, old or of nobody; BAD_INPUT; NOT_FOUND for a step
   * that was not handed over; REQUESTER_HOLDS_LINK; whatever `Approving.decide` refuses
   */
  async take({ systemId, headers, body }: Arrived): Promise<ApproverRequest> {
    const system = await this.signed({ systemId, headers, body });
    const { type, data } = parsed(body);
    const link = await this.handedOver(system, fromGlobalId(data.stepId, 'TimeOffStep', 'data.stepId'));
    if (type === 'time-off.decision') {
      const { stepId: _, confirmedBy = null, ...answer } = data;
      const input = { idempotencyKey: String(headers['webhook-id']), token: '', ...answer };
      await this.commands.run(link.holder, 'leaveSystemDecides', input, async (tx) => {
        const step = await this.store.step(tx, link.holder.stepId);
        // Before anything is written that refers to the request: whoever moves it now waits for its row with this in hand.
        await this.store.oneAtATime(tx, step.requestId);
        const request = await this.store.request(tx, step.requestId);
        // Whoever reads the history sees that no person pressed a button here, and who is said to have confirmed it there.
        await this.store.append(tx, request, { act: 'answerByLeaveSystem', step, words: confirmedBy });
        return this.approving.decide(tx, link, input);
      });
    }
    return this.links.show(link);
  }

  private async signed({ systemId, headers, body }: Arrived): Promise<LeaveSystem> {
    const system = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(systemId)
      ? await this.database.read(partOfMidst('doorkeeper'), (tx) =>
          tx.findOneBy(LeaveSystem, { id: systemId }),
        )
      : null;
    if (!system || system.stopped === 'disconnected' || !this.signatures.holds(system, headers, body))
      throw new Refusal(
        'UNAUTHENTICATED',
        'The signature is not that of a connected leave system, or the message is more than five minutes old. Sign webhook-id, webhook-timestamp and the body as sent, by Standard Webhooks.',
      );
    return system;
  }

  /** Of this employer, and in a role that its HR handed to the system; every other step is as if it were not there. */
  private async handedOver(system: LeaveSystem, id: string): Promise<OpenedLink> {
    const holder: StepHolder = { kind: 'approver', stepId: id, network: `leave system ${system.id}` };
    return this.database.read(holder, async (tx) => {
      const step = await tx.findOneBy(TimeOffStep, { id });
      const request = step && (await tx.findOneBy(TimeOffRequest, { id: step.requestId }));
      if (
        !step ||
        !request ||
        request.forgottenAt ||
        request.employerId !== system.employerId ||
        !system.decides.includes(step.role)
      )
        throw notFound('step that was handed to this leave system');
      const [{ own }]: { own: boolean }[] = await tx.query('SELECT app.requester_is_hr() AS own');
      if (own)
        throw new Refusal<TimeOffRefusalCode>(
          'REQUESTER_HOLDS_LINK',
          'Whoever asks for this time off speaks for the HR that connected the leave system. Only the approver answers, by their own link.',
        );
      return { holder, generation: step.generation };
    });
  }
}

function parsed(body: string): z.infer<typeof said> {
  let stated: unknown;
  try {
    stated = JSON.parse(body);
  } catch {
    throw wrongField('body', 'The body is no JSON.');
  }
  const read = said.safeParse(stated);
  if (read.success) return read.data;
  throw new Refusal(
    'BAD_INPUT',
    'Something in the body is missing or wrong.',
    read.error.issues.map(({ path, message }) => ({ field: path.join('.') || 'body', sentence: message })),
  );
}
