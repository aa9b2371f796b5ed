import { life } from '../platform/life.js';

export type InvitationState = 'sent' | 'accepted' | 'withdrawn' | 'lapsed';
export type InvitationAction = 'accept' | 'withdraw' | 'lapse';
export type InvitationActor = 'invited' | 'inviter' | 'officer' | 'timekeeper';

export const invitationLife = life<InvitationState, InvitationAction, InvitationActor>('invitation', 'sent', {
  accept: { from: ['sent'], to: 'accepted', by: 'invited' },
  withdraw: { from: ['sent'], to: 'withdrawn', by: ['inviter', 'officer'] },
  lapse: { from: ['sent'], to: 'lapsed', by: 'timekeeper' },
});
