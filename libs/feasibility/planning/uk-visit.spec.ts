import { documentKinds, registrationRequirements, travelSteps } from '../../reference/data/going.js';
import type { LeaveWay } from './leave.js';
import { type PlanFacts, type Rules, stepsOf } from './steps.js';
import { atHomeInUk, visitorOf } from './visitor.js';
import type { Work } from './works.js';

const rules = {
  requirements: registrationRequirements,
  kinds: documentKinds,
  steps: travelSteps,
  seenPapers: [],
} as unknown as Rules;

const way: LeaveWay = {
  ...{ employer: 'Invented Hospital', noticeDays: 30, decisionDays: null, roles: [], seen: [] },
  ...{
    route: null,
    noRoute: false,
    unknownRules: false,
    source: 'a circular',
    seenOn: null,
    believed: false,
  },
};

const visit = (work: Work, more: Partial<PlanFacts> = {}) =>
  stepsOf(
    {
      ...{ works: [{ country: 'GB', work }], home: null, onSite: true, colleague: false },
      ...{ aloneWithChildren: false, professions: ['doctor'], trainedIn: ['KE'], registrations: [] },
      ...{ papers: [], leave: [way], asked: [], cleared: [] },
      ...more,
    },
    rules,
  );

const codes = (steps: ReturnType<typeof visit>) => steps.map(({ code }) => code);

describe('A visit to the United Kingdom', () => {
  it('of whoever observes is a visitor’s: release, return and hosting letters before the visa', () => {
    const steps = visit('observe');
    const visa = steps.find(({ code }) => code === 'uk-visa-visitor:GB')!;
    expect(visa.after).toEqual(['paper:passport', 'uk-hosting', 'uk-release', 'uk-return']);
    expect(steps.find(({ code }) => code === 'uk-release')).toMatchObject({
      owner: 'employer',
      after: ['leave:0'],
    });
    expect(steps.find(({ code }) => code === 'permission:GB')!.subject).toMatchObject({
      row: { code: 'GB-observing', answer: 'usually-not' },
    });
    expect(codes(steps)).not.toContain('uk-certificate');
  });

  it('of whoever treats people is sponsored training, on the register first', () => {
    const steps = visit('treat');
    const visa = steps.find(({ code }) => code === 'uk-visa-exchange:GB')!;
    expect(visa.after).toEqual(
      expect.arrayContaining(['permission:GB', 'uk-certificate', 'uk-release', 'uk-return']),
    );
    expect(steps.find(({ code }) => code === 'permission:GB')!.subject).toMatchObject({
      row: { code: 'GB-GMC-sponsored' },
    });
    expect(codes(steps)).not.toContain('uk-visa-visitor:GB');
    const nurse = visit('treat', { professions: ['nurse'] });
    expect(nurse.find(({ code }) => code === 'permission:GB')!.subject).toMatchObject({
      row: { code: 'GB-NMC-foreign' },
    });
  });

  it('asks nothing for what a journey overseas asks, and a journey overseas nothing of it', () => {
    const general = ['visa', 'indemnity', 'record-check', 'vaccinations', 'briefing'];
    for (const work of ['treat', 'teach', 'observe'] as const)
      expect(codes(visit(work)).filter((code) => general.includes(code.split(':')[0]))).toEqual([]);
    const overseas = codes(visit('treat', { works: [{ country: 'KE', work: 'treat' }] }));
    expect(overseas.filter((code) => code.startsWith('uk-'))).toEqual([]);
    expect(overseas).toEqual(expect.arrayContaining(['visa:KE', 'indemnity', 'briefing']));
  });

  it('of a colleague is the institution’s to see to', () => {
    const owners = new Set(visit('observe', { colleague: true }).map(({ owner }) => owner));
    expect([...owners].sort()).toEqual(['council', 'host']);
  });
});

describe('Who travels on a visit to the United Kingdom', () => {
  const home = (livesIn: string | null, ukNation: string | null, ...employedIn: (string | null)[]) =>
    atHomeInUk({ livesIn, ukNation, employedIn });

  it('is whoever lives elsewhere, by where they live, else by where they work', () => {
    expect(home('KE', null)).toBe(false);
    expect(home('GB', null, 'KE')).toBe(true);
    expect(home(null, 'wales')).toBe(true);
    expect(home(null, null, 'KE', null)).toBe(false);
    expect(home(null, null, 'KE', 'GB')).toBe(true);
    expect(home(null, null, null)).toBeNull();
  });

  it('is a colleague of whoever lives there, and only where nothing else is left', () => {
    expect(visitorOf(false, false)).toBe('you');
    expect(visitorOf(true, true)).toBe('colleague');
    expect(visitorOf(true, false)).toBeNull();
    expect(visitorOf(null, true)).toBe('you');
    expect(visitorOf(null, false)).toBeNull();
  });
});
