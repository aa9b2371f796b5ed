import { readFileSync } from 'node:fs';
import { addWords, wordsOf } from '../../notifications/words.js';
import cy from '../locales/cy.json';
import en from '../locales/en-GB.json';
import { findRoutes } from './find-routes.js';
import { aLeg, aLimit, aQuestion, aRule } from './route.cases.js';
import { noteSentence, waySentence } from './route-words.js';

addWords('time-off', { 'en-GB': en, cy });

/** Codes as the finder writes them down, with those that are put together from a value. */
function codesIn(file: string, pattern: RegExp): string[] {
  const source = readFileSync(`${__dirname}/${file}`, 'utf8');
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1]!))];
}

describe('Sentences of routes', () => {
  it('are there for every code, in both languages, with the same facts in them', () => {
    const noted = codesIn('route-notes.ts', /[sS]ay\(\s*'(?:open|applied|warns)',\s*'([a-z-]+)'/g);
    expect(noted.length).toBeGreaterThan(15);
    const ways = [
      ...codesIn('kinds.ts', /bar\(rule, '([a-z-]+)'/g),
      ...codesIn('in-the-way.ts', /(?:say|none)\('([a-z-]+)'/g),
    ];
    expect(ways.length).toBeGreaterThan(12);
    for (const { route } of [en, cy]) {
      expect(noted.filter((code) => !(code in route.note))).toEqual([]);
      expect(ways.filter((code) => !(code in route.way))).toEqual([]);
    }
    const facts = (text: unknown) =>
      [...JSON.stringify(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, one]) => one).sort();
    for (const part of ['note', 'way'] as const)
      for (const [code, text] of Object.entries(en.route[part]))
        expect([code, facts((cy.route[part] as Record<string, unknown>)[code])]).toEqual([code, facts(text)]);
  });

  it('say a rule with its facts', () => {
    const rule = aRule({
      id: 'AL-AFC',
      limits: [aLimit(27)],
      staffGroups: ['agenda-for-change'],
      notice: { amount: 6, unit: 'week', waivable: false },
      ...{ evidence: ['cover-plan', 'a letter nobody named'], gates: ['appraisal'] },
    });
    const [route] = findRoutes(aQuestion({ rules: [rule] })).routes;
    const sentences = route!.notes.map((note) => noteSentence(note, wordsOf('time-off', 'en-GB')));
    expect(sentences).toContain(
      'At most 27 working days in a leave year; this takes 10 working days of 27 working days.',
    );
    expect(sentences).toContain('It is for staff on Agenda for Change.');
    expect(sentences).toContain('To be shown with it: how your work is covered.');
    expect(sentences).toContain('To be shown with it: a letter nobody named.');
    expect(sentences).toContain('First: your appraisal is up to date.');
    expect(sentences.join(' ')).toMatch(/It has to be asked for 6 weeks before: by .*26 April 2027/);
    const welsh = route!.notes.map((note) => noteSentence(note, wordsOf('time-off', 'cy'))).join(' ');
    expect(welsh).toMatch(/Rhaid gofyn amdano 6 wythnos ymlaen llaw: erbyn .*26 Ebrill 2027/);
    expect(`${sentences.join(' ')} ${welsh}`).not.toMatch(/\{\{|route\.|undefined/);
  });

  it('say what would remove what is in the way', () => {
    const rules = [aRule({ id: 'AL-AFC', limits: [aLimit(3)] })];
    const { inTheWay } = findRoutes(aQuestion({ rules, legs: [aLeg('2027-06-07', '2027-06-11')] }));
    expect(inTheWay.map((one) => waySentence(one, wordsOf('time-off', 'en-GB')))).toEqual([
      expect.stringMatching(/^With .*2 December 2026 as the first day there is a route\.$/),
      expect.stringMatching(/^Until .*9 June 2027, which is 3 working days, there is a route\.$/),
      'There are at most 3 working days of Annual leave in a leave year, and 5 working days are needed. Fewer days or another kind beside it would do.',
    ]);
  });
});
