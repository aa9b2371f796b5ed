import { registerEnumType } from '@nestjs/graphql';

/** The closed word lists of a profile. The same words stand in the CHECK constraints and in the matcher's facts. */

export const Visibility = { HIDDEN: 'hidden', SHOWN: 'shown' } as const;
export type Visibility = (typeof Visibility)[keyof typeof Visibility];

export const Stage = {
  STUDENT: 'student',
  TRAINEE: 'trainee',
  QUALIFIED: 'qualified',
  AWAITING_REGISTRATION: 'awaiting-registration',
  BREAK: 'break',
  RETIRED: 'retired',
  NOT_A_CLINICIAN: 'not-a-clinician',
} as const;
export type Stage = (typeof Stage)[keyof typeof Stage];

export const SkillLevel = { AWARE: 'aware', PRACTISES: 'practises', TEACHES: 'teaches' } as const;
export type SkillLevel = (typeof SkillLevel)[keyof typeof SkillLevel];

export const Cefr = { A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C1: 'C1', C2: 'C2' } as const;
export type Cefr = (typeof Cefr)[keyof typeof Cefr];

export const Mode = { REMOTE: 'remote', IN_COUNTRY: 'in-country', UK_BOUND: 'uk-bound' } as const;
export type Mode = (typeof Mode)[keyof typeof Mode];

export const TieKind = {
  BORN: 'born',
  TRAINED: 'trained',
  WORKED: 'worked',
  PARTNER: 'partner',
  FAMILY: 'family',
  CITIZEN: 'citizen',
  LIVED_AS_CHILD: 'lived-as-child',
  FROM: 'from',
} as const;
export type TieKind = (typeof TieKind)[keyof typeof TieKind];

export const RegistrationStatus = {
  ACTIVE: 'active',
  LAPSED: 'lapsed',
  PENDING: 'pending',
  NONE: 'none',
} as const;
export type RegistrationStatus = (typeof RegistrationStatus)[keyof typeof RegistrationStatus];

export const Weekday = {
  MONDAY: 'monday',
  TUESDAY: 'tuesday',
  WEDNESDAY: 'wednesday',
  THURSDAY: 'thursday',
  FRIDAY: 'friday',
  SATURDAY: 'saturday',
  SUNDAY: 'sunday',
} as const;
export type Weekday = (typeof Weekday)[keyof typeof Weekday];

export const EmploymentKind = {
  SUBSTANTIVE: 'substantive',
  PART_TIME: 'part-time',
  BANK: 'bank',
  AGENCY: 'agency',
  SELF_EMPLOYED: 'self-employed',
  HONORARY: 'honorary',
  STUDENT: 'student',
  RETIRED: 'retired',
} as const;
export type EmploymentKind = (typeof EmploymentKind)[keyof typeof EmploymentKind];

export const StatedState = { MAPPED: 'mapped', KEPT: 'kept', REFUSED: 'refused' } as const;
export type StatedState = (typeof StatedState)[keyof typeof StatedState];

const say = (description: string) => ({ description });

registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'Whether a profile takes part in matching.',
  valuesMap: {
    HIDDEN: say('Nobody is matched with it and no list or count contains it. Every profile starts so.'),
    SHOWN: say(
      'It is matched with needs. Institutions still see bands only until the person says interested.',
    ),
  },
});
registerEnumType(Stage, {
  name: 'Stage',
  description: 'Where somebody stands in their working life, as they say themselves.',
  valuesMap: {
    STUDENT: say('Studying for a health profession, and eighteen or older.'),
    TRAINEE: say('In a training post or programme after qualifying.'),
    QUALIFIED: say('Qualified and working, in whatever form of employment or none.'),
    AWAITING_REGISTRATION: say('Qualified elsewhere and not (yet) registered where they live.'),
    BREAK: say('Qualified and away from work for now.'),
    RETIRED: say('Retired from their profession.'),
    NOT_A_CLINICIAN: say(
      'Works in or for health without a clinical profession, such as an engineer or manager.',
    ),
  },
});
registerEnumType(SkillLevel, {
  name: 'SkillLevel',
  description: 'How well somebody masters a skill, as they say themselves.',
  valuesMap: {
    AWARE: say('Knows of it and has seen it done.'),
    PRACTISES: say('Does it without supervision.'),
    TEACHES: say('Teaches it to others.'),
  },
});
registerEnumType(Cefr, {
  name: 'Cefr',
  description:
    'A step of the Common European Framework for languages, from A1 (first words) to C2 (mastery).',
  valuesMap: {
    A1: say('First words and phrases.'),
    A2: say('Simple everyday exchanges.'),
    B1: say('Gets by in familiar matters.'),
    B2: say('Discusses matters of the own field with ease.'),
    C1: say('Works in it fluently, with nuance.'),
    C2: say('Understands and says nearly everything, as in a first language.'),
  },
});
registerEnumType(Mode, {
  name: 'Mode',
  description: 'How work is done.',
  valuesMap: {
    REMOTE: say('From where the person is, by video, telephone or in writing.'),
    IN_COUNTRY: say('In the country of the institution.'),
    UK_BOUND: say('In the United Kingdom, by a colleague from the institution who visits.'),
  },
});
registerEnumType(TieKind, {
  name: 'TieKind',
  description: 'What ties somebody to a country. Nobody grades how much anyone belongs.',
  valuesMap: {
    BORN: say('Born there.'),
    TRAINED: say('Trained or studied there.'),
    WORKED: say('Worked there.'),
    PARTNER: say('A partner or spouse is from there.'),
    FAMILY: say('Parents, grandparents or other family are from there.'),
    CITIZEN: say('Holds its citizenship. No need may demand this.'),
    LIVED_AS_CHILD: say('Grew up there for a time.'),
    FROM: say('Says they are from there, without saying how.'),
  },
});
registerEnumType(RegistrationStatus, {
  name: 'RegistrationStatus',
  description:
    'How a registration stands, as the person says; an officer’s check of the live register is recorded apart.',
  valuesMap: {
    ACTIVE: say('On the register now.'),
    LAPSED: say('Was on the register and is not now.'),
    PENDING: say('Applied and waits for the answer.'),
    NONE: say('Says they are not registered there.'),
  },
});
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week, in the person’s own time zone.',
  valuesMap: {
    MONDAY: say('Mondays.'),
    TUESDAY: say('Tuesdays.'),
    WEDNESDAY: say('Wednesdays.'),
    THURSDAY: say('Thursdays.'),
    FRIDAY: say('Fridays.'),
    SATURDAY: say('Saturdays.'),
    SUNDAY: say('Sundays.'),
  },
});
registerEnumType(EmploymentKind, {
  name: 'EmploymentKind',
  description: 'The form of an employment. Several can hold at once.',
  valuesMap: {
    SUBSTANTIVE: say('A permanent or fixed-term full-time post.'),
    PART_TIME: say('A post of less than full time.'),
    BANK: say('Shifts as offered by a staff bank.'),
    AGENCY: say('Shifts through an agency.'),
    SELF_EMPLOYED: say('Works on their own account; nobody grants leave.'),
    HONORARY: say('An unpaid or honorary contract.'),
    STUDENT: say('A university or school; it grants time off from placements.'),
    RETIRED: say('Retired from this employer; nobody grants leave.'),
  },
});
registerEnumType(StatedState, {
  name: 'ClinicianStatedState',
  description: 'What became of words that came in from a file.',
  valuesMap: {
    MAPPED: say('Recognised: the terms beside them stand on the profile.'),
    KEPT: say('Not recognised, and kept as they were stated. Nothing is guessed.'),
    REFUSED: say('Contradicts a rule, for the reason given; kept here so that nothing is lost.'),
  },
});
