import { publishRefusals } from '../platform/refusal-codes.js';

export const timeOffRefusals = publishRefusals({
  YOUR_OWN_APPROVER:
    'Nobody approves their own time off, under no spelling of their address and under no second one. Name somebody else.',
  ALREADY_ASKED:
    'This employer is being asked, or has answered, for this engagement. Withdraw that request before you ask again.',
  ALREADY_ANSWERED:
    'An answer is recorded already, and the first one counts. Read the request again to see it.',
  REPLACED:
    'Somebody else was asked in place of the holder of this link; it shows what was recorded and does nothing.',
  OUT_OF_DATE:
    'The plan changed, and this request does not cover it: nobody answers it any more. The clinician asks again.',
  NO_APPEAL:
    'No policy that Midst knows has an appeal against this refusal, or it was made already. Ask again with other leave or dates.',
  TOO_LATE_TO_WITHDRAW:
    'The day until which this approval could be withdrawn has passed. Speak to the clinician.',
  REQUESTER_HOLDS_LINK:
    'This browser is signed in as the very person who asked for the time off. The approver answers from their own.',
});

export type TimeOffRefusalCode = keyof typeof timeOffRefusals;
