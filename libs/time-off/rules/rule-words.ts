import { registerEnumType } from '@nestjs/graphql';

const say = (description: string) => ({ description });

export const StaffGroup = {
  AGENDA_FOR_CHANGE: 'agenda-for-change',
  CONSULTANT: 'consultant',
  RESIDENT_DOCTOR: 'resident-doctor',
  SPECIALIST_DOCTOR: 'specialist-doctor',
  LOCUM: 'locum',
  BANK: 'bank',
  FELLOW: 'fellow',
} as const;

registerEnumType(StaffGroup, {
  name: 'StaffGroup',
  description: 'Staff whose rules for leave differ. Somebody may be in several, e.g. a locum consultant.',
  valuesMap: {
    AGENDA_FOR_CHANGE: say('On Agenda for Change: nurses, midwives, allied health professions and others.'),
    CONSULTANT: say('Consultants.'),
    RESIDENT_DOCTOR: say('Resident doctors: everybody in training, from the first foundation year on.'),
    SPECIALIST_DOCTOR: say('Specialty and specialist (SAS) doctors.'),
    LOCUM: say('Locums.'),
    BANK: say('Bank staff.'),
    FELLOW: say('Holders of a fellowship.'),
  },
});

export const LeaveUnit = {
  DAY: 'day',
  CALENDAR_DAY: 'calendar-day',
  HOUR: 'hour',
  CONTRACTUAL_WEEK: 'contractual-week',
  WEEK: 'week',
  MONTH: 'month',
  YEAR: 'year',
} as const;

registerEnumType(LeaveUnit, {
  name: 'LeaveUnit',
  description: 'What an amount of leave is counted in.',
  valuesMap: {
    DAY: say('Working days of the person.'),
    CALENDAR_DAY: say('Every day.'),
    HOUR: say('Hours.'),
    CONTRACTUAL_WEEK: say('The hours of the person’s own contract in a week: 24 for somebody on 24 hours.'),
    WEEK: say('Weeks.'),
    MONTH: say('Months.'),
    YEAR: say('Years.'),
  },
});

export const LimitPer = {
  LEAVE_YEAR: 'leave-year',
  THREE_YEARS: 'three-years',
  REQUEST: 'request',
  EVENT: 'event',
  CAREER: 'career',
} as const;

registerEnumType(LimitPer, {
  name: 'LeaveLimitPer',
  description: 'Over what an amount of leave is counted together.',
  valuesMap: {
    LEAVE_YEAR: say('A leave year.'),
    THREE_YEARS: say('Three years.'),
    REQUEST: say('One request.'),
    EVENT: say('One occasion, over all its requests.'),
    CAREER: say('All the time with this employer.'),
  },
});

export const StageWhen = {
  ALWAYS: 'always',
  DAYS_OVER: 'days-over',
  LONGER_THAN: 'longer-than',
  UP_TO: 'up-to',
  AT_LEAST: 'at-least',
  LESS_THAN: 'less-than',
  COST_OVER: 'cost-over',
  EXCEPTIONAL: 'exceptional',
  OFF_LIST: 'off-list',
  OVERSEAS: 'overseas',
  STAFF: 'staff',
} as const;

registerEnumType(StageWhen, {
  name: 'LeaveStageWhen',
  description: 'When a stage of a chain is asked at all.',
  valuesMap: {
    ALWAYS: say('Always.'),
    DAYS_OVER: say('For more days than `days`.'),
    LONGER_THAN: say('For a stretch that is longer than `length`.'),
    UP_TO: say('For stretches that are no longer than `length`.'),
    AT_LEAST: say('For a stretch of at least `length`.'),
    LESS_THAN: say('For stretches that are shorter than `length`.'),
    COST_OVER: say('Where it costs more than `pounds`.'),
    EXCEPTIONAL: say('For what goes beyond the usual limit.'),
    OFF_LIST: say('For an activity that is not on the employer’s list.'),
    OVERSEAS: say('For work or study overseas.'),
    STAFF: say('For staff of these `groups` only.'),
  },
});

export const StageAgreed = { ALL: 'all', ANY: 'any' } as const;

registerEnumType(StageAgreed, {
  name: 'LeaveStageAgreed',
  description: 'Whose word makes a stage of a chain agreed.',
  valuesMap: {
    ALL: say('All of its roles must agree, or all of its branches.'),
    ANY: say('Any one of its roles may agree, or any one of its branches.'),
  },
});

export const LeavePay = {
  PAID: 'paid',
  UNPAID: 'unpaid',
  PART: 'part',
  DISCRETION: 'discretion',
} as const;

registerEnumType(LeavePay, {
  name: 'LeavePay',
  description: 'Whether leave is paid.',
  valuesMap: {
    PAID: say('Paid.'),
    UNPAID: say('Unpaid.'),
    PART: say('Paid in part.'),
    DISCRETION: say('The employer decides each time.'),
  },
});

export const OverseasUse = {
  YES: 'yes',
  DISCRETION: 'discretion',
  UNPAID_WORK_ONLY: 'unpaid-work-only',
  NO: 'no',
} as const;

registerEnumType(OverseasUse, {
  name: 'LeaveOverseasUse',
  description: 'Whether leave may be used to volunteer or work overseas.',
  valuesMap: {
    YES: say('Yes.'),
    DISCRETION: say('The employer decides each time.'),
    UNPAID_WORK_ONLY: say('For work without pay only.'),
    NO: say('No.'),
  },
});

export const DecisionUnit = {
  CALENDAR_DAY: 'calendar-day',
  WORKING_DAY: 'working-day',
  WEEK: 'week',
  MONTH: 'month',
} as const;

registerEnumType(DecisionUnit, {
  name: 'LeaveDecisionUnit',
  description: 'What the time for a decision is counted in.',
  valuesMap: {
    CALENDAR_DAY: say('Every day.'),
    WORKING_DAY: say('Monday to Friday without bank holidays.'),
    WEEK: say('Weeks.'),
    MONTH: say('Months of the calendar.'),
  },
});

export const LeaveEvidence = {
  APPLICATION_FORM: 'application-form',
  INVITATION: 'invitation',
  OFFER: 'offer',
  PARTNERSHIP_LETTER: 'partnership-letter',
  AGREEMENT: 'agreement',
  PROGRAMME: 'programme',
  PLACEMENT_DETAILS: 'placement-details',
  CURRICULUM_LINK: 'curriculum-link',
  COST: 'cost',
  RECEIPTS: 'receipts',
  RISK_FORM: 'risk-form',
  COVER_PLAN: 'cover-plan',
  KEEP_IN_TOUCH_PLAN: 'keep-in-touch-plan',
  COLLEGE_APPROVAL: 'college-approval',
  BUSINESS_CASE: 'business-case',
  REPORT: 'report',
} as const;
export type LeaveEvidence = (typeof LeaveEvidence)[keyof typeof LeaveEvidence];

registerEnumType(LeaveEvidence, {
  name: 'LeaveEvidence',
  description: 'What has to be shown with a request for leave.',
  valuesMap: {
    APPLICATION_FORM: say('The employer’s own form.'),
    INVITATION: say('An invitation of the host.'),
    OFFER: say('An offer of the post or placement.'),
    PARTNERSHIP_LETTER: say('A letter of the partnership.'),
    AGREEMENT: say('A signed agreement, e.g. of a secondment.'),
    PROGRAMME: say('The programme of the course or visit.'),
    PLACEMENT_DETAILS: say('Details of the placement.'),
    CURRICULUM_LINK: say('How it serves the curriculum or the development plan.'),
    COST: say('What it costs.'),
    RECEIPTS: say('Receipts, afterwards.'),
    RISK_FORM: say('An assessment of the risks.'),
    COVER_PLAN: say('How the work is covered meanwhile.'),
    KEEP_IN_TOUCH_PLAN: say('How to keep in touch meanwhile.'),
    COLLEGE_APPROVAL: say('The approval of a Royal College or of a regulator, beforehand.'),
    BUSINESS_CASE: say('A written case for it.'),
    REPORT: say('A report, afterwards.'),
  },
});

export const LeaveGate = {
  MANDATORY_TRAINING: 'mandatory-training',
  APPRAISAL: 'appraisal',
  NAMED_PARTNERSHIP: 'named-partnership',
  AGREED_BEFORE_APPLYING: 'agreed-before-applying',
  COMMITMENT_TO_RETURN: 'commitment-to-return',
  SERVICE_BENEFIT: 'service-benefit',
  ANNUAL_LEAVE_FIRST: 'annual-leave-first',
  VISA_CHECK: 'visa-check',
  PROBATION: 'probation',
  GOOD_STANDING: 'good-standing',
} as const;
export type LeaveGate = (typeof LeaveGate)[keyof typeof LeaveGate];

registerEnumType(LeaveGate, {
  name: 'LeaveGate',
  description: 'What must be done first, or be true, before leave can be asked for.',
  valuesMap: {
    MANDATORY_TRAINING: say('Mandatory training is up to date.'),
    APPRAISAL: say('The appraisal is up to date.'),
    NAMED_PARTNERSHIP: say('The host belongs to a partnership that the employer names.'),
    AGREED_BEFORE_APPLYING: say('The employer agreed before the person applied to the scheme.'),
    COMMITMENT_TO_RETURN: say('The person commits to come back.'),
    SERVICE_BENEFIT: say('The service or the NHS gains from it.'),
    ANNUAL_LEAVE_FIRST: say('Annual leave has been used first.'),
    VISA_CHECK: say('The person has looked at the absence limits of their own visa; nobody asks for it.'),
    PROBATION: say('The probationary period is over.'),
    GOOD_STANDING: say('No formal process about conduct, capability or attendance is open.'),
  },
});
