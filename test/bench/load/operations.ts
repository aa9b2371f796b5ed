import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import type { Chance } from '../population/chance.js';
import { skillsOf } from '../population/words.js';

/** Whoever and whatever the load can name. */
export interface Cast {
  clinicians: string[];
  /** Those of them who have matches from the first moment on. */
  matched: string[];
  institutions: { id: string; lead: string }[];
  openNeeds: string[];
}

export interface Request {
  personId: string;
  query: string;
  variables: Record<string, unknown>;
}

export interface Operation {
  name: string;
  /** Of a hundred requests. */
  share: number;
  request(cast: Cast, chance: Chance): Request;
}

const need = `id title summary state countries region openedAt allowedActions institutionName
  positions { id title headCount professions specialties requirements { kind essential term level text } }
  legs { id mode countries from to minDays maxDays hoursAWeek }`;

const profile = `profile { id visibility livesIn ukNation stage grade years lowResource teaching activities
  qualifications factsVersion
  professions { code specialties years current } skills { code level lastUsed }
  languages { code understandPatients teachIn general none } ties { country kind } tiesComplete
  registrations { country body number status } availability { from to modes }
  employments { organisationId name kind } wishes { countries modes minDays maxDays } }
  onlyForMe { neverSend remoteToo }`;

/** Pages as the web service and a phone would ask for them: whole screens, not single fields. */
export const operations: readonly Operation[] = [
  {
    name: 'myProfile',
    share: 30,
    request: (cast, chance) => ({
      personId: chance.one(cast.clinicians),
      query: `query MyProfile { myProfile { ${profile} } }`,
      variables: {},
    }),
  },
  {
    name: 'needs',
    share: 13,
    request: (cast, chance) => ({
      personId: chance.one(cast.clinicians),
      query: `query OpenNeeds($filter: NeedFilter) { needs(first: 20, filter: $filter) {
        nodes { id title countries region institutionName
          positions { title professions headCount } legs { mode from to minDays } }
        pageInfo { hasNextPage endCursor } } }`,
      variables: {
        filter: {
          states: ['OPEN'],
          ...(chance.happens(0.5) && { profession: chance.one(['nurse', 'doctor', 'midwife']) }),
        },
      },
    }),
  },
  {
    name: 'need',
    share: 10,
    request: (cast, chance) => ({
      personId: chance.one(cast.clinicians),
      query: `query Need($id: ID!) { need(id: $id) { ${need} } }`,
      variables: { id: toGlobalId('Need', chance.one(cast.openNeeds)) },
    }),
  },
  {
    name: 'me',
    share: 13,
    request: (cast, chance) => ({
      personId: chance.one(cast.clinicians),
      query: 'query Me { me { id name email locale roles { role organisationId since } } }',
      variables: {},
    }),
  },
  {
    name: 'saveMyProfile',
    share: 10,
    request: (cast, chance) => ({
      personId: chance.one(cast.clinicians),
      query: `mutation Save($input: SaveMyProfileInput!) { saveMyProfile(input: $input) {
        profile { id factsVersion years skills { code level } } } }`,
      variables: {
        input: {
          idempotencyKey: randomUUID(),
          profile: {
            years: chance.between(1, 35),
            skills: chance.several(skillsOf('obstetrics'), 3).map((code) => ({ code, level: 'PRACTISES' })),
          },
        },
      },
    }),
  },
  {
    name: 'saveNeed',
    share: 5,
    request: (cast, chance) => {
      const { id, lead } = chance.one(cast.institutions);
      return {
        personId: lead,
        query:
          'mutation Begin($input: SaveNeedInput!) { saveNeed(input: $input) { id version missing { field } } }',
        variables: {
          input: {
            idempotencyKey: randomUUID(),
            institutionId: toGlobalId('Organisation', id),
            title: 'A draft of a measurement',
            positions: [{ title: 'Ward nurse', professions: ['nurse'], headCount: 2 }],
          },
        },
      };
    },
  },
  {
    name: 'notificationPreferences',
    share: 4,
    request: (cast, chance) => ({
      personId: chance.one(cast.clinicians),
      query:
        'query Preferences { notificationPreferences { matches weeklyLimit quietFrom quietTo digestDay } }',
      variables: {},
    }),
  },
  {
    name: 'myMatches',
    share: 8,
    request: (cast, chance) => ({
      personId: chance.one(cast.matched),
      query: `query MyMatches { myMatches(first: 10) {
        nodes { id state order foundAt allowedActions fitForNeed fitForMe
          need { id title countries region institutionName } position { title }
          lines { criterion standing essential sentence } openQuestions { criterion question } }
        pageInfo { hasNextPage endCursor } } }`,
      variables: {},
    }),
  },
  {
    name: 'matchBand',
    share: 2,
    request: (cast, chance) => {
      const { id, lead } = chance.one(cast.institutions);
      return {
        personId: lead,
        query: `query Bands($filter: NeedFilter) { needs(first: 5, filter: $filter) {
          nodes { id title state matchBand allowedActions } } }`,
        variables: { filter: { institutionId: toGlobalId('Organisation', id), states: ['OPEN'] } },
      };
    },
  },
  {
    name: 'organisation',
    share: 3,
    request: (cast, chance) => {
      const { id, lead } = chance.one(cast.institutions);
      return {
        personId: lead,
        query: `query Organisation($id: ID!) { organisation(id: $id) {
          id name country region state allowedActions } }`,
        variables: { id: toGlobalId('Organisation', id) },
      };
    },
  },
  {
    name: 'partnerships',
    share: 2,
    request: (cast, chance) => ({
      personId: chance.one(cast.institutions).lead,
      query: `query Partnerships { partnerships(first: 10) { nodes { id name state allowedActions
        parties { agreedAt } } } }`,
      variables: {},
    }),
  },
];
