import { blankNeed, faultsInDraft, ukPosts, withWords, type Words } from './draft.js';
import { asLearning, choicesOf } from './need-choices.js';
import type { Requirement } from './need.parts.js';
import { startingWords } from './starting.js';

let made = 0;
const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
const saying = (words: Words, learning = true) =>
  withWords(blankNeed(newId(), 'trust', new Date('2026-11-29'), learning), words, newId);
const fieldsOf = (words: Words, learning = true) =>
  faultsInDraft(saying(words, learning)).map(({ field }) => field);

const registered = (term: string): Requirement => ({
  ...{ id: newId(), kind: 'registration', essential: true, use: 'any', count: 'any', term },
  ...{ group: null, level: null, years: null, text: null },
});

describe('a learning need', () => {
  it('begins without a question of ties, and says nothing that it cannot ask for', () => {
    expect(saying({}).need.heritage).toBe('irrelevant');
    expect(fieldsOf({ positions: [{ activities: ['teach', 'observe'] }], countries: ['KE'] })).toEqual([]);
  });

  it('says from a file what a learning need can say: visitors, and not the country that they visit', () => {
    const visit = { countries: ['GB', 'ZM'], openCountries: false, heritage: 'welcome' as const };
    expect(asLearning(visit)).toMatchObject({
      countries: ['ZM'],
      openCountries: false,
      heritage: 'irrelevant',
    });
    expect(asLearning({ countries: ['GB'] })).toMatchObject({ countries: [], openCountries: true });
    expect(fieldsOf(asLearning(visit))).toEqual([]);
  });

  it('asks for no tie, no care, no register and no salary, and names no country here', () => {
    expect(
      fieldsOf({
        heritage: 'welcome',
        countries: ['GB'],
        payItems: [
          { item: 'flights', payer: 'host' },
          { item: 'salary', payer: 'host' },
        ] as Words['payItems'],
        positions: [{ activities: ['teach', 'treat'], requirements: ['GB', 'KE'].map(registered) }],
      }),
    ).toEqual([
      'heritage',
      'countries',
      'payItems.1.item',
      'positions.0.activities',
      'positions.0.requirements.0.term',
    ]);
  });

  it('none of which is asked of work abroad', () => {
    const words: Words = { heritage: 'required', positions: [{ activities: ['treat'] }] };
    expect(fieldsOf(words, false)).toEqual([]);
    expect(choicesOf({ learning: false }).modes).toContain('in-country');
  });

  it('begins from a kind of work with what of it can be asked for here', () => {
    const kind = {
      code: 'training',
      activities: ['treat', 'mentor'],
      legs: [{ mode: 'in-country' as const, minDays: 14 }, { mode: 'remote' as const }],
    };
    const begun = startingWords(kind, choicesOf({ learning: true }));
    expect(begun).toEqual({ positions: [{ activities: ['mentor'] }], legs: [{ mode: 'remote' }] });
    expect(ukPosts(saying(begun))).toEqual([]);
    expect(startingWords(kind, choicesOf({ learning: false })).legs).toHaveLength(2);
  });
});
