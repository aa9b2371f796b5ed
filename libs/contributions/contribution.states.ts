import { registerEnumType } from '@nestjs/graphql';
import { life } from '../platform/life.js';

export const ContributionState = {
  RECORDED: 'recorded',
  WAITING: 'waiting',
  CONFIRMED: 'confirmed',
  DISPUTED: 'disputed',
  WITHDRAWN: 'withdrawn',
} as const;
export type ContributionState = (typeof ContributionState)[keyof typeof ContributionState];

export type ContributionAction =
  'amend' | 'ask' | 'correct' | 'confirm' | 'dispute' | 'withdraw' | 'remind' | 'tellOfSilence';

/** `person` gave, `host` received and answers for it. */
export type ContributionParty = 'person' | 'host' | 'midst';

/**
 * The whole life of a contribution. It is self-reported until the host confirms exactly the account that stands; a
 * correction of anything that the host has seen is a new account, and waits anew. Silence confirms nothing.
 */
export const contributionLife = life<ContributionState, ContributionAction, ContributionParty>(
  'contribution',
  'recorded',
  {
    amend: { from: ['recorded'], to: 'recorded', by: 'person' },
    ask: { from: ['recorded', 'waiting', 'disputed'], to: 'waiting', by: 'person' },
    correct: { from: ['waiting', 'disputed', 'confirmed'], to: 'waiting', by: 'person' },
    confirm: { from: ['waiting', 'disputed'], to: 'confirmed', by: 'host' },
    dispute: { from: ['waiting', 'confirmed'], to: 'disputed', by: 'host' },
    withdraw: { from: ['recorded', 'waiting', 'disputed', 'confirmed'], to: 'withdrawn', by: 'person' },
    remind: { from: ['waiting'], to: 'waiting', by: 'midst' },
    tellOfSilence: { from: ['waiting'], to: 'waiting', by: 'midst' },
  },
);

/** The verbs of the schema that somebody standing so can use now. */
export function allowedActions(state: ContributionState, as: ContributionParty): string[] {
  const verbs: Partial<Record<ContributionAction, string>> = {
    amend: 'correctContribution',
    correct: 'correctContribution',
    ask: 'askForConfirmation',
    confirm: 'confirmContribution',
    dispute: 'disputeContribution',
    withdraw: 'withdrawContribution',
  };
  return [...new Set(contributionLife.allowed(state, [as]).flatMap((action) => verbs[action] ?? []))];
}

registerEnumType(ContributionState, {
  name: 'ContributionState',
  description: 'Where a contribution stands.',
  valuesMap: {
    RECORDED: { description: 'Self-reported. Nobody was asked about it.' },
    WAITING: {
      description: 'Self-reported, and the host was asked to confirm it. Silence confirms nothing.',
    },
    CONFIRMED: { description: 'The host confirmed exactly the account that stands.' },
    DISPUTED: {
      description: 'The host disputes it, with a reason. Its person corrects it, or leaves it so.',
    },
    WITHDRAWN: { description: 'Its person took it back; the host sees it no more.' },
  },
});
