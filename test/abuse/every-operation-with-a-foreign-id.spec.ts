import { Client } from 'pg';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { type Answer, type RunningApi, startApi } from '../support/api.js';
import { Watcher } from '../support/live.js';
import { key, signIn } from '../support/people.js';
import { idOf, populate } from '../support/populated-database.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';
import { operations } from './operations.js';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));

let database: ScratchDatabase;
let admin: Client;
let api: RunningApi;
const tokens: Record<string, string | undefined> = {};

/** Nobody of these may touch what the ids name: it is Alice's, house A's, house X's or nobody's yet. */
const strangers = ['nobody', 'bob', 'uma', 'sam', 'dora', 'opal', 'gil'] as const;

beforeAll(async () => {
  database = await createScratchDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await populate(admin);
  api = await startApi({ databaseUrl: database.url });
  for (const name of [...strangers, 'olu'])
    tokens[name] = name === 'nobody' ? undefined : (await signIn(api, `${name}@rows.example`)).token;
});

afterAll(async () => {
  await api.stop();
  await admin.end();
  await database.drop();
});

/** Things that exist and are no stranger's, by the GraphQL type of their ids. */
const foreign: Record<string, string> = {
  Need: idOf('draft'),
  Organisation: idOf('house X'),
  Partnership: idOf('row partnership'),
  PartnershipAgreement: idOf('row partnership_agreement'),
  AgreementSignatory: idOf('row agreement_signatory'),
  HealthCheck: idOf('row health_check'),
  PartnershipAction: idOf('row partnership_action'),
  OrganisationSite: idOf('row organisation_site: sensitive'),
  Offer: idOf('row offer'),
  Consultation: idOf('row consultation'),
  DeskReview: idOf('row desk_review'),
  FundingLine: idOf('row funding_line'),
  PaidLine: idOf('row funding_line: of a funder'),
  PaidPartnership: idOf('row partnership: active'),
  PartnershipHandover: idOf('row partnership_handover'),
  Invitation: idOf('row invitation'),
  Session: idOf('row session'),
  Person: idOf('alice'),
  Clinician: idOf('alice'),
  Match: idOf('row match'),
  Engagement: idOf('row engagement'),
  Thread: idOf('row thread'),
  MessageFlag: idOf('row message_flag'),
  HeldText: idOf('row held_text'),
  Concern: idOf('row concern'),
  ConcernRetentionProposal: idOf('row concern_retention_proposal'),
  CountryPause: idOf('row country_pause'),
  SafetyCheck: idOf('row safety_check'),
  Position: idOf('row position'),
  TrainingRequirement: idOf('row training_requirement'),
  TimeOffRequest: idOf('row time_off_request'),
  TimeOffStep: idOf('a step'),
  EmployerConsent: idOf('row employer_consent'),
  Contribution: idOf('row contribution'),
  Certificate: idOf('row certificate'),
  LeavePolicy: idOf('row leave_policy'),
  ClosedLeave: idOf('row closed_leave'),
  LeavePolicyProposal: idOf('row leave_policy_proposal'),
  HeldDocument: idOf('row held_document'),
  ImportFile: idOf('row import_file'),
  ToldMessage: idOf('row message'),
  ParkedWork: idOf('row delivery'),
};

/** `needId` names a Need; an `id` names what the operation returns; two names say another word. */
function typeOfId(name: string, operation: GraphQLField<unknown, unknown>): string {
  if (name === 'id') return getNamedType(operation.type).name;
  const word = name.replace(/Ids?$/, '');
  const said: Record<string, string> = {
    institution: 'Organisation',
    ringFence: 'Organisation',
    employer: 'Organisation',
    lead: 'Organisation',
    payer: 'Organisation',
    owner: 'Organisation',
    action: 'PartnershipAction',
    replaces: 'PartnershipAgreement',
    agreement: 'PartnershipAgreement',
    signatory: 'AgreementSignatory',
    host: 'Organisation',
    desk: 'Organisation',
    sender: 'Organisation',
    line: 'FundingLine',
    site: 'OrganisationSite',
    handover: 'PartnershipHandover',
    flag: 'MessageFlag',
    document: 'HeldDocument',
    step: 'TimeOffStep',
    consent: 'EmployerConsent',
    request: 'TimeOffRequest',
    proposal: 'LeavePolicyProposal',
    policy: 'LeavePolicy',
    import: 'ImportFile',
    message: 'ToldMessage',
    work: 'ParkedWork',
  };
  return said[word] ?? word.charAt(0).toUpperCase() + word.slice(1);
}

const words: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  String: 'invented words, long enough',
  Date: '2027-01-04',
  DateTime: '2027-01-04T09:00:00Z',
  CountryCode: 'KE',
  ApproverRole: 'LINE_MANAGER',
  LanguageTag: 'en',
  URL: 'https://rows.example/',
};

type Place = GraphQLArgument | GraphQLInputField;
type Filled = { value: unknown } | undefined;

/** The least that the schema takes, with every id that it offers filled in. */
function fill(
  place: Place,
  operation: GraphQLField<unknown, unknown>,
  idFor: (type: string) => string,
): Filled {
  const build = (type: GraphQLInputType): Filled => {
    if (isNonNullType(type)) return build(type.ofType);
    if (isListType(type)) {
      const one = build(type.ofType);
      // A second id that nothing has: some lists want two.
      const more =
        getNamedType(type).name === 'ID'
          ? [toGlobalId(typeOfId(place.name, operation), idOf('no second one'))]
          : [];
      return one && { value: [one.value, ...more] };
    }
    const name = getNamedType(type).name;
    if (place.name === 'idempotencyKey') return { value: key() };
    if (name === 'ID') return { value: idFor(typeOfId(place.name, operation)) };
    if (isInputObjectType(type)) return { value: filled(Object.values(type.getFields()), operation, idFor) };
    if (isEnumType(type)) return { value: type.getValues()[0].name };
    if (name === 'String' && /email/i.test(place.name)) return { value: 'somebody.else@rows.example' };
    if (isLeafType(type)) return { value: words[name] };
    return undefined;
  };
  const wanted = isNonNullType(place.type) || holdsId(place.type);
  return wanted ? build(place.type) : undefined;
}

function filled(
  places: readonly Place[],
  operation: GraphQLField<unknown, unknown>,
  idFor: (type: string) => string,
) {
  return Object.fromEntries(
    places.flatMap((place) => {
      const part = fill(place, operation, idFor);
      return part ? [[place.name, part.value]] : [];
    }),
  );
}

function holdsId(type: GraphQLInputType, within: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (named.name === 'ID') return true;
  if (!isInputObjectType(named) || within.includes(named.name)) return false;
  return Object.values(named.getFields()).some(
    (field) => field.name !== 'idempotencyKey' && holdsId(field.type, [...within, named.name]),
  );
}

interface Operation {
  name: string;
  root: 'query' | 'mutation' | 'subscription';
  field: GraphQLField<unknown, unknown>;
}

function all(of: GraphQLSchema): Operation[] {
  const types = {
    query: of.getQueryType(),
    mutation: of.getMutationType(),
    subscription: of.getSubscriptionType(),
  };
  return (['query', 'mutation', 'subscription'] as const).flatMap((root) => {
    const type = types[root];
    return Object.values(type?.getFields() ?? {}).map((field) => ({ name: field.name, root, field }));
  });
}

/** Puts values in place of others, also further in; a list is put whole. */
function lay(values: Record<string, unknown>, into: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    const there = into[name];
    if (isRecord(value) && isRecord(there)) lay(value, there);
    else into[name] = value;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a subscription says first, and nothing else to a stranger: its stream ends. */
async function firstOf(watcher: Watcher): Promise<Partial<Answer<Record<string, unknown>>>> {
  await watcher.ended();
  expect(watcher.told).toHaveLength(1);
  return watcher.told[0] as Partial<Answer<Record<string, unknown>>>;
}

interface Told {
  code: string | undefined;
  message: string | undefined;
  fields: unknown;
  data: unknown;
}

async function call(
  { name, root, field }: Operation,
  token: string | undefined,
  idFor: (type: string) => string,
): Promise<Told> {
  const more = operations[name];
  const given = filled(field.args, field, idFor);
  if (typeof more === 'object') lay(more, (given.input ?? given) as Record<string, unknown>);
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const body = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const document = `${root} ${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${body} }`;
  const { errors = [], data } = await (root === 'subscription'
    ? firstOf(await Watcher.subscribe(api.url, document, given, token))
    : api.graphql(document, given, { token }));
  const [error] = errors;
  return {
    code: error?.extensions.code,
    message: error?.message,
    fields: error?.extensions.fields,
    data: data?.[name],
  };
}

const existing = (type: string) => toGlobalId(type, foreign[type] ?? idOf('nothing'));
const missing = (type: string) => toGlobalId(type, idOf(`no such ${type}`));

const withIds = all(schema).filter(
  ({ name, field }) => field.args.some((arg) => holdsId(arg.type)) && typeof operations[name] !== 'string',
);

it('every operation is listed, with what it needs or why it is not tried with a foreign id', () => {
  expect(Object.keys(operations).sort()).toEqual(
    all(schema)
      .map(({ name }) => name)
      .sort(),
  );
  const silent = all(schema).filter(
    ({ name, field }) => field.args.some((arg) => holdsId(arg.type)) && operations[name] === 'no id',
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

describe.each(withIds.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  it('is denied to strangers alike for what is not theirs and what does not exist, and each denial is kept', async () => {
    const kept = async () => {
      const { rows } = await admin.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM audit_entry WHERE act = 'denied' AND noun_id = $1`,
        [name],
      );
      return rows[0].n;
    };
    const before = await kept();
    let denied = 0;
    for (const stranger of strangers) {
      const theirs = await call(operation, tokens[stranger], existing);
      const nobodys = await call(operation, tokens[stranger], missing);
      expect({ stranger, ...theirs }).toEqual({ stranger, ...nobodys });
      if (name === 'node')
        expect({ stranger, code: theirs.code, data: theirs.data }).toEqual({
          stranger,
          code: undefined,
          data: null,
        });
      else {
        expect([stranger, theirs]).toEqual([
          stranger,
          expect.objectContaining({ code: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN|UNAUTHENTICATED)$/) }),
        ]);
        denied += 2;
      }
    }
    expect((await kept()) - before).toBe(denied);
  });

  it('tells an officer of what does not exist in a sentence, never by a fault of ours', async () => {
    const { code, data } = await call(operation, tokens.olu, missing);
    if (name === 'node') expect(data).toBeNull();
    else expect(code).toMatch(/^(NOT_FOUND|FORBIDDEN|NOT_VERIFIED|BAD_INPUT)$/);
  });
});
