import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { termsFields } from '../engagements/terms-fields.js';
import { workFields } from '../engagements/work/work-fields.js';
import { type Field, wordOf } from '../forms/fields.js';
import { agreementFields, fundingFields } from '../partnerships/agreement-fields.js';
import { actionFields } from '../partnerships/health-checks.controller.js';
import { handoverFields } from '../partnerships/handover.controller.js';
import { institutionFields } from '../institutions/institution-fields.js';
import { legQuestions } from '../needs/leg-questions.js';
import { asideOfNeed } from '../needs/further-questions.js';
import { atFirst, atLast, ofPlace } from '../needs/need-questions.js';
import { type NeedAct, needActs } from '../needs/need-acts.js';
import { positionQuestions } from '../needs/position-questions.js';
import type { Written } from '../needs/question.js';

const web = join(__dirname, '..');
const read = (language: string) =>
  JSON.parse(readFileSync(join(__dirname, `${language}.json`), 'utf8')) as Record<string, unknown>;

function keysOf(words: Record<string, unknown>, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value as Record<string, unknown>, `${before}${key}.`),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const bases = (keys: string[]) => [...new Set(keys.map((key) => key.replace(plural, '')))].sort();

/** What stands between double braces. */
const blanksOf = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

function valueAt(words: Record<string, unknown>, key: string): string {
  return key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], words) as string;
}

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(njk|ts)$/.test(entry.name) && !/\.spec\.ts$|operations\.ts$/.test(entry.name)) yield path;
  }
}

const english = read('en-GB');
const welsh = read('cy');

const englishKeys = keysOf(english);
const welshKeys = keysOf(welsh);
const inEnglish = new Set(englishKeys);
const inWelsh = new Set(welshKeys);
const englishBases = new Set(bases(englishKeys));

/** Languages that hold the journeys of leads and of approvers; whatever else they lack comes in English, marked as such. */
const further = ['fr', 'pt', 'sw', 'ar'] as const;

/** Sections of the file that these journeys read: all of it is in every language. */
const covered = [
  ...['page', 'start', 'signIn', 'account', 'mine', 'unsubscribe', 'faults', 'mode', 'role', 'side'],
  ...['ourOrganisation', 'register', 'invitation', 'partnership'],
  ...['need', 'needAct', 'pay', 'write', 'interested', 'candidate', 'teams', 'messages', 'engagement'],
  ...[
    'timeOff',
    'consentPage',
    'approvals',
    'act',
    'lead',
    'invite',
    'comparing',
    'institution',
    'deal',
    'hostNext',
  ],
  ...['work', 'documents', 'alliance', 'consents', 'devices', 'closing', 'draft', 'around'],
  ...['concern', 'stop', 'safe', 'handOver', 'goes'],
  ...['agreements', 'funding', 'check'],
  ...['codes', 'reciprocity', 'handingOver', 'threadMail', 'survey', 'colleagues', 'trainings', 'training'],
  ...['groups', 'sites', 'offer', 'texts'],
];
/**
 * Of other sections, what their pages read: the way home, a card and why it fits, what is offered where a list is
 * searched, how a visit to the United Kingdom and a desk's reading stand, what the programme publishes for everybody.
 */
const coveredKeys =
  /^(office\.more|leaveStatus\.state\..*|ukVisit\.(begins|waits|next\..*|noRelease|missing|state\..*|signedOff|returned|releaseSeen)|desk\.(ofNeed|waits|state\..*)|consult\.(list|start|what|none|until|diaspora|asked|question|results|associations|state\..*)|openData\.(title|back|what|published|csv|dictionary|none)|ask\.(label|hint)\.(offerReason|site(Name|Place|Level|Beds|Access|Power|Lodging))|ask\.label\.(offer(Who|Mode|HowLong)|consult(Option|Heard|Changed)|pauseCountry)|home\.(link|title)|join\.name(Hint)?|plan\.(back|pages)|next\.title|organisations\.find|plan\.ready|consent\.candidate\..*|matches\.(title|first|from|gaps|unknown|why)|profile\.(card\..*|until|former|notSpoken|understands|teachesIn|speaks|years|atLeast|atMost|hoursAWeek))$/;
/** How a card says what its owner chose from a list. */
const choicesOfCards = ['stage', 'ukNation', 'registration', 'skillLevel', 'tie', 'weekday', 'yesNo'];

const alikeInFrench = [
  ...['signIn.code', 'messages.title', 'teams.place', 'ask.row.professions', 'ask.label.professions'],
];
/** Keys of these sections that are younger than their translations: in English until then, and not listed longer than that. */
const notYet: readonly string[] = [];
/**
 * What only developers and the demo read; and, on pages that leads share with others, what only officers read (handovers
 * that are stuck, what is hidden from a group) and what only whoever sends an offer reads.
 */
const notForThem = new RegExp(
  [
    ...[/^(start\.(developers|graphiql)|page\.demo|signIn\.codeInOutbox)$/],
    ...[/^handingOver\.(whatOfficer|stuck\w*)$/],
    ...[/^groups\.(remarked|keep|hide|because|office\w*|nothingWaits|noGroups|allGroups|faults\.because)$/],
    ...[/^offer\.(new|send|sent|to|unverified|tickWhat|another|what\.(sender|new)|card\.sender)$/],
    ...[
      /^offer\.((act|done)\.withdraw|refused\.(NOT_FOUND|OFFERS_OFF|NOT_VERIFIED|TOO_MANY|\w*CONSENT\w*))$/,
    ],
  ]
    .map(({ source }) => source)
    .join('|'),
);

const noNeed = { legs: [] as Written['legs'] } as Written;

/** One of which everything is asked. */
const askedFor = {
  ...{ positions: [], choiceOfSites: [], learning: false },
  choices: { modes: ['REMOTE'], activitiesLeftOut: [], costsLeftOut: [], heritage: true },
} as unknown as Written;

/** Labels, hints and sentences of the questions of a need. */
const questions = [
  ...[...atFirst, ...positionQuestions(0), ...ofPlace],
  ...[...legQuestions(0, askedFor), ...atLast, ...asideOfNeed],
];
const fields = questions
  .flatMap((question) => question.fields([{ code: 'flights', name: 'Flights' }], askedFor))
  .flatMap((field) => (field.is === 'rows' ? [field, ...field.of] : [field]));
/** And what leads are asked besides: about an institution, its invitations, the terms of the work, the end of a need. */
const askedBesides: Field[] = [
  ...institutionFields,
  ...agreementFields([], [{ id: '', title: '' }]),
  ...fundingFields([]),
  ...actionFields([]),
  { name: 'scoreWhy', is: 'tick' },
  ...handoverFields([
    { id: 'a', name: '' },
    { id: 'b', name: '' },
  ]),
  ...termsFields([], { why: true, positions: [] }),
  ...workFields(['Africa/Kinshasa', 'Africa/Lubumbashi'], { warned: true }),
  ...Object.values(needActs as Record<string, NeedAct>).flatMap((act) => act.fields(noNeed, String)),
  ...['inviteEmail', 'inviteMessage', 'handOverSure', 'extendTo', 'termsPosition'].map((name): Field => ({
    name,
    is: 'tick',
  })),
  ...['partnershipName', 'partnershipPurpose', 'partnershipPlan'].map((name): Field => ({
    name,
    is: 'tick',
  })),
];
const askedOfLeads = new Set(
  [...fields, ...askedBesides.flatMap((field) => (field.is === 'rows' ? [field, ...field.of] : [field]))].map(
    wordOf,
  ),
);
const choices = fields.flatMap((field) => ('words' in field && field.words ? [field.words] : []));
const isCovered = (key: string) => {
  const [section, group, word] = key.split('.');
  if (coveredKeys.test(key)) return true;
  if (section !== 'ask') return covered.includes(section) && !notForThem.test(key);
  if (!word || group === 'wrong') return true;
  if (group === 'choice')
    return choicesOfCards.includes(word) || choices.some((before) => key.startsWith(before));
  return askedOfLeads.has(word);
};

describe('the words of the pages', () => {
  it('are the same keys in English and in Welsh', () => {
    expect(bases(welshKeys)).toEqual([...englishBases]);
  });

  it('have every plural that their language has', () => {
    const lacking = ([language, words]: readonly [string, Record<string, unknown>]) => {
      const keys = new Set(keysOf(words));
      const counted = [...keys].filter((key) => plural.test(key)).map((key) => key.replace(plural, ''));
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      return counted
        .flatMap((base) => forms.map((form) => `${base}_${form}`))
        .filter((key) => !keys.has(key));
    };
    expect([['en-GB', english] as const, ['cy', welsh] as const].flatMap(lacking)).toEqual([]);
    expect(further.flatMap((language) => lacking([language, read(language)]))).toEqual([]);
  });

  it.each(further)(
    'are whole in %s for leads and approvers, and none is there that English lacks',
    (language) => {
      const there = bases(keysOf(read(language)));
      const wanted = [...englishBases].filter(isCovered);
      expect(wanted.length).toBeGreaterThan(1100);
      expect(wanted.filter((key) => !there.includes(key))).toEqual(notYet);
      expect(there.filter((key) => !englishBases.has(key))).toEqual([]);
    },
  );

  it.each(further)('leave the same blanks in %s', (language) => {
    const words = read(language);
    const differing = keysOf(words).filter((key) => {
      // Arabic and others say "two days" without a number.
      if (/_(zero|one|two)$/.test(key)) return false;
      const same = inEnglish.has(key) ? key : key.replace(plural, '_other');
      return blanksOf(valueAt(english, same)).join() !== blanksOf(valueAt(words, key)).join();
    });
    expect(differing).toEqual([]);
  });

  it.each(further)('are translated into %s, not copied', (language) => {
    const words = read(language);
    const copied = keysOf(words).filter(
      (key) => inEnglish.has(key) && valueAt(english, key) === valueAt(words, key),
    );
    expect(copied).toEqual(language === 'fr' ? alikeInFrench : []);
  });

  it('leave the same blanks in both languages', () => {
    const same = englishKeys.filter((key) => inWelsh.has(key));
    const differing = same.filter(
      (key) => blanksOf(valueAt(english, key)).join() !== blanksOf(valueAt(welsh, key)).join(),
    );
    expect(differing).toEqual([]);
  });

  it('are translated, not copied', () => {
    const copied = englishKeys.filter(
      (key) => inWelsh.has(key) && valueAt(english, key) === valueAt(welsh, key),
    );
    // Words that are the same in both, and the name of the service.
    expect(copied.sort()).toEqual([
      'mentoring.mentor',
      'plan.cost',
      'plan.owner.MIDST',
      'start.people_one',
      'timeOff.reason.cost',
    ]);
  });

  it('exist for every key that a page or a program asks for', () => {
    const known = new Set([...englishKeys, ...[...englishBases]]);
    const asked = [...files(web)].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*["'`]([\w.-]+)["'`]\s*([~,)])/g)].map(
        ([, key, next]) => ({
          key,
          // A key that is put together must at least begin like one that exists.
          known: next === '~' ? [...known].some((one) => one.startsWith(key)) : known.has(key),
        }),
      ),
    );
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter((one) => !one.known).map(({ key }) => key)).toEqual([]);
  });

  it('are all asked for somewhere', () => {
    const sources = [...files(web)].map((file) => readFileSync(file, 'utf8')).join('\n');
    const unheard = [...englishBases].filter((key) => {
      const parent = key.slice(0, key.lastIndexOf('.') + 1);
      return (
        !sources.includes(key) && !new RegExp(`["'\`]${parent.replaceAll('.', '\\.')}["'\`$]`).test(sources)
      );
    });
    // Put together in the page: "timeOff.faults.", "unsubscribe.done." and "equality.answer." with their last words.
    expect(
      unheard.filter((key) => !/^(timeOff\.faults|unsubscribe\.done|equality\.answer)\./.test(key)),
    ).toEqual([]);
  });
});
