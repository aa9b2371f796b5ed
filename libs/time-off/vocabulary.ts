import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { registerEnumType } from '@nestjs/graphql';

/**
 * A role in which somebody decides, by its code as it stands in a column: `line-manager`. In documents it is written as the
 * codes of lists are, `LINE_MANAGER`; which there are is data, so it is no enum.
 */
export type ApproverRole = string;

const asWritten = (code: unknown): string => String(code).replaceAll('-', '_').toUpperCase();

function asKept(value: unknown): ApproverRole {
  if (typeof value !== 'string' || !/^[A-Z]+(?:_[A-Z]+)*$/.test(value))
    throw new GraphQLError('A role is one of the codes of `approverRoles`, e.g. LINE_MANAGER');
  return value.replaceAll('_', '-').toLowerCase();
}

export const ApproverRole = new GraphQLScalarType<ApproverRole, string>({
  name: 'ApproverRole',
  description:
    'In which role somebody at the employer decides about time off: one of the codes of `approverRoles`, e.g. `LINE_MANAGER` or ' +
    '`MATRON`. Officers add to them.',
  serialize: asWritten,
  parseValue: asKept,
  parseLiteral: (node) => {
    if (node.kind !== Kind.ENUM && node.kind !== Kind.STRING)
      throw new GraphQLError('A role is one of the codes of `approverRoles`', { nodes: [node] });
    try {
      return asKept(node.value);
    } catch (error) {
      throw error instanceof GraphQLError ? new GraphQLError(error.message, { nodes: [node] }) : error;
    }
  },
});

export const NotNeeded = {
  RETIRED: 'retired',
  EVENINGS_WEEKENDS: 'evenings-weekends',
  SELF_EMPLOYED: 'self-employed',
  NO_EMPLOYER: 'no-employer',
  OWN_TIME: 'own-time',
  NOT_ROSTERED: 'not-rostered',
  ALREADY_AGREED: 'already-agreed',
  STUDENT: 'student',
  GOING_BACK: 'going-back',
  OTHER: 'other',
} as const;
export type NotNeeded = (typeof NotNeeded)[keyof typeof NotNeeded];

registerEnumType(NotNeeded, {
  name: 'ReleaseNotNeeded',
  description: 'Why nobody has to release the clinician. It is their own word, and nobody is asked.',
  valuesMap: {
    RETIRED: { description: 'Retired.' },
    EVENINGS_WEEKENDS: { description: 'The work lies in evenings or at weekends, outside their hours.' },
    SELF_EMPLOYED: { description: 'Self-employed, locum or agency: they book their own time.' },
    NO_EMPLOYER: { description: 'Without an employer at present.' },
    OWN_TIME: { description: 'Days on which they do not work anyway, or leave that was booked before.' },
    NOT_ROSTERED: { description: 'Bank or zero-hours: they offer no shifts on these days.' },
    ALREADY_AGREED: { description: 'The employer had agreed before Midst was asked.' },
    STUDENT: { description: 'A student, in vacation.' },
    GOING_BACK: {
      description: 'They go back for good, to a return post: they give up the post here instead of leave.',
    },
    OTHER: { description: 'Something else; say it in words.' },
  },
});

export const Standing = {
  EMPLOYER_DOMAIN: 'employer-domain',
  CONFIRMED_BY_HR: 'confirmed-by-hr',
  UNCONFIRMED: 'unconfirmed',
  DENIED_BY_HR: 'denied-by-hr',
} as const;
export type Standing = (typeof Standing)[keyof typeof Standing];

registerEnumType(Standing, {
  name: 'ApproverStanding',
  description: 'What Midst knows about whether an address speaks for the employer.',
  valuesMap: {
    EMPLOYER_DOMAIN: { description: 'It belongs to a domain that officers verified as the employer’s own.' },
    CONFIRMED_BY_HR: { description: 'The employer’s HR confirmed it.' },
    UNCONFIRMED: {
      description:
        'Nobody has confirmed it: an approval from it is shown to the host as reported, not approved.',
    },
    DENIED_BY_HR: { description: 'The employer’s HR said that it is not one of its approvers.' },
  },
});

export const Decision = {
  APPROVE: 'approve',
  APPROVE_SUBJECT_TO: 'approve-subject-to',
  ASK_MORE: 'ask-more',
  SUGGEST_DATES: 'suggest-dates',
  REFUSE: 'refuse',
  NOT_THE_RIGHT_PERSON: 'not-the-right-person',
} as const;
export type Decision = (typeof Decision)[keyof typeof Decision];

registerEnumType(Decision, {
  name: 'TimeOffDecision',
  description: 'The six answers that an approver can give. None is chosen beforehand.',
  valuesMap: {
    APPROVE: { description: 'Yes.' },
    APPROVE_SUBJECT_TO: {
      description:
        'Yes, once the condition that `words` states is confirmed, until `conditionBy`. Nothing is agreed before.',
    },
    ASK_MORE: {
      description: 'A question first: the clinician answers `words`, and the same approver is asked again.',
    },
    SUGGEST_DATES: {
      description:
        'Not these days: `from` and `to` say which would do. The clinician accepts them or answers.',
    },
    REFUSE: { description: 'No, for the reason in `reason`.' },
    NOT_THE_RIGHT_PERSON: { description: 'Somebody else decides this; `words` says who, where known.' },
  },
});

export const RefusalReason = {
  COVER: 'cover',
  NOTICE: 'notice',
  ENTITLEMENT: 'entitlement',
  SAFETY: 'safety',
  RELEVANCE: 'relevance',
  COST: 'cost',
  POLICY: 'policy',
  TRAINING_PROGRESS: 'training-progress',
} as const;
export type RefusalReason = (typeof RefusalReason)[keyof typeof RefusalReason];

registerEnumType(RefusalReason, {
  name: 'TimeOffRefusalReason',
  description: 'Why an approver refuses.',
  valuesMap: {
    COVER: { description: 'The service cannot be covered on these days.' },
    NOTICE: { description: 'The notice is too short.' },
    ENTITLEMENT: { description: 'There is not enough leave of this kind left.' },
    SAFETY: { description: 'The safety of the person or of the service.' },
    RELEVANCE: { description: 'Not relevant enough to the work or the training.' },
    COST: { description: 'The cost.' },
    POLICY: { description: 'A rule of the employer.' },
    TRAINING_PROGRESS: { description: 'Progress in training comes first.' },
  },
});

export const HostOutcome = {
  PENDING: 'pending',
  APPROVED: 'approved',
  REPORTED: 'reported',
  NOT_NEEDED: 'not_needed',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
} as const;
export type HostOutcome = (typeof HostOutcome)[keyof typeof HostOutcome];

registerEnumType(HostOutcome, {
  name: 'TimeOffOutcome',
  description: 'All that a host learns about a clinician’s time off.',
  valuesMap: {
    PENDING: { description: 'Somebody at an employer has been asked and has not decided.' },
    APPROVED: { description: 'Every approver approved, from addresses that speak for the employer.' },
    REPORTED: {
      description: 'It is said to be agreed, offline or from an address that nobody has confirmed.',
    },
    NOT_NEEDED: { description: 'The clinician says that nobody has to release them.' },
    REFUSED: { description: 'An employer refused.' },
    WITHDRAWN: { description: 'The request or an approval was withdrawn.' },
  },
});
