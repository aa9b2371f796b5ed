import { registerEnumType } from '@nestjs/graphql';
import { life } from '../platform/life.js';

export const EngagementState = {
  PROPOSED: 'proposed',
  AGREED: 'agreed',
  CHANGING: 'changing',
  CANCELLED: 'cancelled',
  ENDED: 'ended',
} as const;
export type EngagementState = (typeof EngagementState)[keyof typeof EngagementState];

export type EngagementAction =
  'propose' | 'accept' | 'change' | 'acceptChange' | 'cancel' | 'endWithMatch' | 'endWithAccount' | 'end';

/** `proposer` put the terms on the table, `other` is the side that has to answer them. */
export type EngagementParty = 'proposer' | 'other' | 'midst';

/** The whole life of an engagement. Terms hold once both sides accepted exactly the same ones. */
export const engagementLife = life<EngagementState, EngagementAction, EngagementParty>(
  'engagement',
  'proposed',
  {
    propose: { from: ['proposed'], to: 'proposed', by: ['proposer', 'other'] },
    accept: { from: ['proposed'], to: 'agreed', by: 'other' },
    change: { from: ['agreed', 'changing'], to: 'changing', by: ['proposer', 'other'] },
    acceptChange: { from: ['changing'], to: 'agreed', by: 'other' },
    cancel: { from: ['proposed', 'agreed', 'changing'], to: 'cancelled', by: ['proposer', 'other'] },
    endWithMatch: { from: ['proposed'], to: 'cancelled', by: 'midst' },
    endWithAccount: { from: ['proposed', 'agreed', 'changing'], to: 'cancelled', by: 'midst' },
    end: { from: ['agreed', 'changing'], to: 'ended', by: 'midst' },
  },
);

/** The verbs of the schema that somebody standing so can use now. */
export function allowedActions(state: EngagementState, as: EngagementParty): string[] {
  const verbs: Partial<Record<EngagementAction, string>> = {
    propose: 'agreeEngagement',
    accept: 'agreeEngagement',
    acceptChange: 'agreeEngagement',
    change: 'changeEngagement',
    cancel: 'cancelEngagement',
  };
  return [...new Set(engagementLife.allowed(state, [as]).flatMap((action) => verbs[action] ?? []))];
}

registerEnumType(EngagementState, {
  name: 'EngagementState',
  description: 'Where an engagement stands.',
  valuesMap: {
    PROPOSED: { description: 'One side put terms on the table; the other has not accepted them yet.' },
    AGREED: { description: 'Both sides accepted the same terms.' },
    CHANGING: {
      description: 'It was agreed, and one side has changed it; the other has to accept the change.',
    },
    CANCELLED: { description: 'One side cancelled it, with a reason, or what it rested on has ended.' },
    ENDED: { description: 'Its last day has passed.' },
  },
});
