/** Lists from which a profile chooses, as the API writes them; their words stand under `ask.choice.` and `mode.`. */
export const yesNo = { is: 'one', of: ['YES', 'NO'], words: 'ask.choice.yesNo.' } as const;
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export const skillLevels = ['AWARE', 'PRACTISES', 'TEACHES'] as const;
export const registrationStatuses = ['ACTIVE', 'LAPSED', 'PENDING', 'NONE'] as const;
export const modes = ['IN_COUNTRY', 'REMOTE', 'UK_BOUND'] as const;
export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export const ukNations = ['ENGLAND', 'NORTHERN_IRELAND', 'SCOTLAND', 'WALES'] as const;
export const tieKinds = [
  'BORN',
  'FROM',
  'CITIZEN',
  'LIVED_AS_CHILD',
  'FAMILY',
  'PARTNER',
  'TRAINED',
  'WORKED',
] as const;
export const stages = [
  'QUALIFIED',
  'TRAINEE',
  'STUDENT',
  'AWAITING_REGISTRATION',
  'BREAK',
  'RETIRED',
  'NOT_A_CLINICIAN',
] as const;
export const employmentKinds = [
  'SUBSTANTIVE',
  'PART_TIME',
  'BANK',
  'AGENCY',
  'HONORARY',
  'STUDENT',
  'SELF_EMPLOYED',
  'RETIRED',
] as const;
