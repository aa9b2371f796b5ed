import type {
  AcceptDatesInput,
  AnswerApproverInput,
  AppealTimeOffInput,
  ChangeApproverInput,
  EscalateTimeOffInput,
  NudgeApproverInput,
  RecordOfflineDecisionInput,
  WithdrawTimeOffInput,
} from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { approverRoles } from './approver-roles.js';
import { readAgain, typedAgain } from './read-again.js';

/** What a clinician does on the page of a request, as the API takes it. */
export type Act =
  | { act: 'withdrawTimeOff'; input: WithdrawTimeOffInput }
  | { act: 'nudgeApprover'; input: NudgeApproverInput }
  | { act: 'answerApprover'; input: AnswerApproverInput }
  | { act: 'changeApprover'; input: ChangeApproverInput }
  | { act: 'escalateTimeOff'; input: EscalateTimeOffInput }
  | { act: 'recordOfflineDecision'; input: RecordOfflineDecisionInput }
  | { act: 'acceptDates'; input: AcceptDatesInput }
  | { act: 'appealTimeOff'; input: AppealTimeOffInput };

const acts = [
  'withdrawTimeOff',
  'nudgeApprover',
  'answerApprover',
  'changeApprover',
  'escalateTimeOff',
  'recordOfflineDecision',
  'acceptDates',
  'appealTimeOff',
] as const;

/**
 * Reads the form of one act. Fields are named after the act and its step, so that each form of a long page keeps what was
 * typed into it and no other.
 * @returns what to send, or what is missing at which field; null where it is no form of this page
 */
export function readAct(
  form: Record<string, unknown>,
  requestId: string,
  idempotencyKey: string,
  t: (key: string) => string,
): { does: Act | null; faults: Fault[]; at: string } | null {
  const act = oneOf(form.act, acts);
  if (!act) return null;
  const stepId = text(form.stepId, 200);
  const at = fieldOf(act, stepId);
  const faults: Fault[] = [];
  const needed = (name: string, most: number, least = 1) => {
    const said = text(form[name], most);
    if (said.length < least) faults.push({ field: `${at}${name}`, text: t(`act.faults.${name}`) });
    return said;
  };
  const somebody = () => ({ name: needed('name', 200), email: needed('email', 254, 3) });
  const role = () => oneOf(form.role, approverRoles()) ?? 'LINE_MANAGER';
  const step = { idempotencyKey, stepId };
  const read = (): Act => {
    switch (act) {
      case 'withdrawTimeOff':
        return { act, input: { idempotencyKey, requestId, reason: text(form.words, 1000) || null } };
      case 'nudgeApprover':
        return { act, input: step };
      case 'answerApprover':
        return { act, input: { ...step, answer: needed('words', 4000) } };
      case 'changeApprover':
        return { act, input: { ...step, approver: { role: role(), ...somebody() } } };
      case 'escalateTimeOff':
        return { act, input: { ...step, approver: somebody() } };
      case 'recordOfflineDecision':
        return { act, input: { ...step, evidence: needed('words', 2000, 10) } };
      case 'appealTimeOff': {
        const approver = { role: role(), ...somebody() };
        const appeal = { requestId, approver, words: needed('words', 2000, 10) };
        return { act, input: { idempotencyKey, appeal } };
      }
      case 'acceptDates': {
        const { again, faults: missing } = readAgain(typedAgain(form), true, t);
        faults.push(...missing.map((fault) => ({ ...fault, field: `${at}${fault.field}` })));
        return { act, input: { ...step, lines: again.lines } };
      }
    }
  };
  const does = read();
  return { does: faults.length > 0 ? null : does, faults, at };
}

/** What the names of the fields of one form begin with on the page. */
export function fieldOf(act: string, stepId: string): string {
  return stepId ? `${act}-${stepId}-` : `${act}-`;
}
