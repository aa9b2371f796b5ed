import { registerEnumType } from '@nestjs/graphql';
import { life } from '../platform/life.js';

export const EngagementState = {
  PROPOSED: 'proposed',
  AGREED: 'agreed',
  CHANGING: 'changing',
  CANCELLED: 'cancelled',
  HANDING_OVER: 'handing_over',
  ENDED: 'ended',
} as const;
export type EngagementState = (typeof EngagementState)[keyof typeof EngagementState];

export type EngagementAction =
  | 'propose'
  | 'accept'
  | 'change'
  | 'acceptChange'
  | 'cancel'
  | 'endWithMatch'
  | 'endWithAccount'
  | 'handOver'
  | 'end'
  | 'stop';

/** `proposer` put the terms on the table, `other` is the side that has to answer them. */
export type EngagementParty = 'proposer' | 'other' | 'midst';

/**
 * The whole life of an engagement. Terms hold once both sides accepted exactly the same ones. After its last day it is
 * handed over before it ends; either side can still stop that at once.
 */
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
    handOver: { from: ['agreed', 'changing'], to: 'handing_over', by: 'midst' },
    end: { from: ['handing_over'], to: 'ended', by: 'midst' },
    stop: { from: ['handing_over'], to: 'ended', by: ['proposer', 'other'] },
  },
);

/** Whether both sides agreed on it once, and nobody cancelled it. */
export function wasAgreed(state: EngagementState): boolean {
  return ['agreed', 'changing', 'handing_over', 'ended'].includes(state);
}

/** Whether nothing of it is still to come. */
export function nothingToCome(state: EngagementState): boolean {
  return ['cancelled', 'handing_over', 'ended'].includes(state);
}

/** The verbs of the schema that somebody standing so can use now. */
export function allowedActions(state: EngagementState, as: EngagementParty): string[] {
  const verbs: Partial<Record<EngagementAction, string>> = {
    propose: 'agreeEngagement',
    accept: 'agreeEngagement',
    acceptChange: 'agreeEngagement',
    change: 'changeEngagement',
    cancel: 'cancelEngagement',
    stop: 'stopEngagement',
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
    HANDING_OVER: {
      description:
        'Its last day has passed. It ends once a successor is named and the host has confirmed it, or once it is ' +
        'recorded why no handover is needed.',
    },
    ENDED: { description: 'Its last day has passed and it was handed over, or did not have to be.' },
  },
});
