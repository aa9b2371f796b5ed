import { registerEnumType } from '@nestjs/graphql';

export const ContributionKind = {
  ENGAGEMENT: 'engagement',
  PAST_INFORMAL: 'past-informal',
  RETURNEE: 'returnee',
  UK_OUTREACH: 'uk-outreach',
  UK_INTERPRETING: 'uk-interpreting',
  UK_CULTURAL_COMPETENCE: 'uk-cultural-competence',
  MENTORING: 'mentoring',
} as const;
export type ContributionKind = (typeof ContributionKind)[keyof typeof ContributionKind];

export const SessionMode = { IN_PERSON: 'in-person', REMOTE: 'remote' } as const;
export type SessionMode = (typeof SessionMode)[keyof typeof SessionMode];

export const Sex = { FEMALE: 'female', MALE: 'male', OTHER: 'other', NOT_COUNTED: 'not-counted' } as const;
export type Sex = (typeof Sex)[keyof typeof Sex];

export const LearnerLevel = {
  STUDENT: 'student',
  NEWLY_QUALIFIED: 'newly-qualified',
  PRACTISING: 'practising',
  SENIOR: 'senior',
  COMMUNITY: 'community',
  MIXED: 'mixed',
} as const;
export type LearnerLevel = (typeof LearnerLevel)[keyof typeof LearnerLevel];

export const Product = {
  CURRICULUM: 'curriculum',
  PROTOCOL: 'protocol',
  TRAINING_MATERIAL: 'training-material',
  AUDIT: 'audit',
  SERVICE: 'service',
  EQUIPMENT_REPAIRED: 'equipment-repaired',
  RESEARCH: 'research',
  OTHER: 'other',
} as const;
export type Product = (typeof Product)[keyof typeof Product];

export const Gain = {
  CLINICAL_SKILL: 'clinical-skill',
  TEACHING_SKILL: 'teaching-skill',
  LEADERSHIP: 'leadership',
  LANGUAGE_OR_CULTURE: 'language-or-culture',
  RESEARCH: 'research',
  SERVICE_IMPROVED: 'service-improved',
  VISIT_IN_RETURN: 'visit-in-return',
  OTHER: 'other',
} as const;
export type Gain = (typeof Gain)[keyof typeof Gain];

export const DisputeReason = {
  DID_NOT_HAPPEN: 'did-not-happen',
  DATES_OR_HOURS: 'dates-or-hours',
  PEOPLE_TAUGHT: 'people-taught',
  WHAT_WAS_PRODUCED: 'what-was-produced',
  ROLE: 'role',
  OTHER: 'other',
} as const;
export type DisputeReason = (typeof DisputeReason)[keyof typeof DisputeReason];

export const VerifierStanding = {
  LEAD: 'lead',
  ADDRESS_OF_INSTITUTION: 'address-of-institution',
  NAMED_BY_PERSON: 'named-by-person',
  MENTEE: 'mentee',
} as const;
export type VerifierStanding = (typeof VerifierStanding)[keyof typeof VerifierStanding];

const say = (description: string) => ({ description });

registerEnumType(ContributionKind, {
  name: 'ContributionKind',
  description: 'What kind of work a contribution was.',
  valuesMap: {
    ENGAGEMENT: say('Work that was agreed in Midst.'),
    PAST_INFORMAL: say('Work for a health institution abroad that was arranged elsewhere, or by nobody.'),
    RETURNEE: say('What somebody does with their experience after they have gone back.'),
    UK_OUTREACH: say('Work with a community in the United Kingdom: outreach, health promotion.'),
    UK_INTERPRETING: say('Interpreting or translating for patients or colleagues in the United Kingdom.'),
    UK_CULTURAL_COMPETENCE: say(
      'Teaching colleagues in the United Kingdom about a community that they serve.',
    ),
    MENTORING: say('Meetings with a mentee, in a pair that an association made.'),
  },
});
registerEnumType(SessionMode, {
  name: 'SessionMode',
  description: 'Whether a session was held in the same room.',
  valuesMap: { IN_PERSON: say('In person.'), REMOTE: say('By video, telephone or in writing.') },
});
registerEnumType(Sex, {
  name: 'TaughtSex',
  description:
    'How people who were taught are counted. They are counted by whoever ran the session, never asked.',
  valuesMap: {
    FEMALE: say('Women.'),
    MALE: say('Men.'),
    OTHER: say('People who said that they are neither.'),
    NOT_COUNTED: say('Nobody counted it.'),
  },
});
registerEnumType(LearnerLevel, {
  name: 'LearnerLevel',
  description: 'How far on people were who were taught.',
  valuesMap: {
    STUDENT: say('In basic training.'),
    NEWLY_QUALIFIED: say('Qualified within the last two years, interns among them.'),
    PRACTISING: say('Qualified and at work.'),
    SENIOR: say('Specialists, managers and teachers.'),
    COMMUNITY: say('Community health workers, volunteers and the public.'),
    MIXED: say('Of several levels together, not counted apart.'),
  },
});
registerEnumType(Product, {
  name: 'ContributionProduct',
  description: 'What was produced.',
  valuesMap: {
    CURRICULUM: say('A curriculum or a course.'),
    PROTOCOL: say('A protocol, guideline or pathway.'),
    TRAINING_MATERIAL: say('Slides, films, manuals, simulations.'),
    AUDIT: say('An audit or a quality improvement.'),
    SERVICE: say('A service that did not exist before.'),
    EQUIPMENT_REPAIRED: say('Equipment that works again.'),
    RESEARCH: say('Research or a publication.'),
    OTHER: say('Something else, in words.'),
  },
});
registerEnumType(Gain, {
  name: 'ContributionGain',
  description: 'What came back to the person, to their employer or to the United Kingdom.',
  valuesMap: {
    CLINICAL_SKILL: say('Clinical skill.'),
    TEACHING_SKILL: say('Skill in teaching.'),
    LEADERSHIP: say('Experience in leading.'),
    LANGUAGE_OR_CULTURE: say('A language, or the knowledge of a culture.'),
    RESEARCH: say('Research or a publication.'),
    SERVICE_IMPROVED: say('A service at home was improved by it.'),
    VISIT_IN_RETURN: say('A colleague visits in return.'),
    OTHER: say('Something else, in words.'),
  },
});
registerEnumType(DisputeReason, {
  name: 'DisputeReason',
  description: 'What a host disputes in an account.',
  valuesMap: {
    DID_NOT_HAPPEN: say('It did not take place here.'),
    DATES_OR_HOURS: say('Dates or hours are otherwise.'),
    PEOPLE_TAUGHT: say('The people who were taught are otherwise.'),
    WHAT_WAS_PRODUCED: say('What was produced is otherwise.'),
    ROLE: say('The role was another.'),
    OTHER: say('Something else, in words.'),
  },
});
registerEnumType(VerifierStanding, {
  name: 'VerifierStanding',
  description: 'How it is known that whoever confirmed speaks for the host.',
  valuesMap: {
    LEAD: say('They lead the institution, which two officers verified.'),
    ADDRESS_OF_INSTITUTION: say('They answered from an address that belongs to the institution.'),
    NAMED_BY_PERSON: say('The person who gave named them; nobody else has looked at it.'),
    MENTEE: say('They are the mentee, in a pair that an association made and to which both said yes.'),
  },
});
