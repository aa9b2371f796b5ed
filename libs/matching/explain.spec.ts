import fc from 'fast-check';
import { criteria } from './criteria.js';
import { Audience, catalogue, explain, messageOf, sentence } from './explain.js';
import {
  aPerson,
  aPosition,
  aRequirement,
  anyPerson,
  anyPosition,
  today,
  vocabulary,
} from './score.cases.js';
import { score } from './score.js';
import { welsh } from './sentences.cy.js';
import { english } from './sentences.en.js';
import { leadLanguages } from './sentences.lead.js';

const names: Record<string, string> = {
  doctor: 'doctor',
  sw: 'Kiswahili',
  KE: 'Kenya',
  'clinical-officer': 'clinical officer',
};
const nameOf = (_kind: string, code: string) => names[code] ?? `‹${code}›`;
const audiences: Audience[] = ['lead', 'clinician', 'officer'];

describe('a match in words', () => {
  it('has sentences for every row of the table, in both languages, and for no other', () => {
    expect(Object.keys(english).sort()).toEqual(criteria.map(({ name }) => name).sort());
    expect(Object.keys(catalogue.cy).sort()).toEqual(Object.keys(catalogue.en).sort());
  });

  it('uses the same parameters in both languages, save the reason which is kept in English', () => {
    const holes = (text = '') =>
      [...new Set(text.match(/{{\w+}}/g) ?? [])].filter((hole) => hole !== '{{because}}').sort();
    for (const [key, text] of Object.entries(catalogue.en)) {
      expect([key, ...holes(catalogue.cy[key])]).toEqual([key, ...holes(text)]);
    }
    expect(welsh.tie).not.toEqual(english.tie);
  });

  it.each(Object.keys(leadLanguages) as (keyof typeof leadLanguages)[])(
    'says everything to a lead in %s, with the same parameters and in words of its own',
    (language) => {
      const spoken = (key: string) =>
        key.endsWith('.lead') || /^match\.(level|anything|mode\.[\w-]+)$/.test(key);
      const wanted = Object.keys(catalogue.en).filter(spoken).sort();
      expect(wanted.length).toBeGreaterThan(85);
      expect(Object.keys(catalogue[language]).sort()).toEqual(wanted);
      const holes = (text: string) => [...new Set(text.match(/{{\w+}}/g) ?? [])].sort();
      for (const key of wanted) {
        expect([key, ...holes(catalogue[language][key])]).toEqual([key, ...holes(catalogue.en[key])]);
        if (key !== 'match.level') expect(catalogue[language][key]).not.toBe(catalogue.en[key]);
      }
    },
  );

  it('whatever the pair, every line, question and summary is whole in every voice and language', () => {
    fc.assert(
      fc.property(anyPosition, anyPerson, (position, person) => {
        const pair = score(position, person, vocabulary, today);
        if (!pair) return;
        const keys = pair.criteria.flatMap((line) => [
          messageOf(line, 'lead').key,
          messageOf(line, 'clinician').key,
        ]);
        expect(keys.filter((key) => !(key in catalogue.en))).toEqual([]);
        for (const language of ['en', 'cy'] as const) {
          const said = audiences.flatMap((audience) => {
            const { summary, lines, questions } = explain(pair, audience, language, nameOf);
            return [summary, ...lines.map((line) => line.sentence), ...questions];
          });
          expect(said.filter((text) => text === '' || /{{|match\.\w|undefined|null/.test(text))).toEqual([]);
        }
        for (const language of Object.keys(leadLanguages) as (keyof typeof leadLanguages)[]) {
          const said = pair.criteria.map((line) => sentence(line, 'lead', language, nameOf));
          expect(said.filter((text) => text === '' || /{{|match\.\w|undefined|null/.test(text))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells the lead, the clinician and the officer the same thing in their own words', () => {
    const position = aPosition({
      requirements: [aRequirement({ kind: 'language', term: 'sw', level: 'B2', use: 'teach-in' })],
    });
    const pair = score(position, aPerson(), vocabulary, today)!;
    const line = pair.criteria.find(({ criterion }) => criterion === 'language')!;
    expect(sentence(line, 'lead', 'en', nameOf)).toBe('It is not stated how well they speak Kiswahili (B2).');
    expect(sentence(line, 'clinician', 'en', nameOf)).toBe(
      'How well do you speak Kiswahili? It is for teaching in it.',
    );
    expect(sentence(line, 'officer', 'en', nameOf)).toBe(
      'It is not stated how well they speak Kiswahili (B2). 10 of 18 points. Languages were stated in 5 of 50 profiles read: silence says nothing, so ask.',
    );
    expect(sentence(line, 'clinician', 'cy', nameOf)).toContain('addysgu');
  });

  it('calls a related profession related, not met', () => {
    const person = aPerson({
      professions: [{ code: 'clinical-officer', specialties: [], years: null, current: true }],
    });
    const pair = score(aPosition(), person, vocabulary, today)!;
    expect(explain(pair, 'lead', 'en', nameOf).lines[0]).toMatchObject({
      standing: 'partly',
      sentence: 'Related profession: clinical officer; you asked for doctor.',
    });
  });

  it('names the one blocker of a near miss', () => {
    const position = aPosition({ requirements: [aRequirement({ kind: 'registration', term: 'KE' })] });
    const person = aPerson({ registrations: [{ country: 'KE', body: null, status: 'lapsed' }] });
    const pair = score(position, person, vocabulary, today)!;
    expect(explain(pair, 'clinician', 'en', nameOf).summary).toBe(
      'A near miss. The one thing in the way: They ask for a live registration: Kenya. Renewing or applying would open this need.',
    );
  });

  it('stated words that look like a parameter stay words', () => {
    const position = aPosition({
      requirements: [aRequirement({ kind: 'stated', text: 'knows {{points}} and $t(match.points)' })],
    });
    const pair = score(position, aPerson(), vocabulary, today)!;
    const line = pair.criteria.find(({ criterion }) => criterion === 'stated')!;
    expect(sentence(line, 'officer', 'en', nameOf)).toContain('{{points}} and $t(match.points)');
  });
});
