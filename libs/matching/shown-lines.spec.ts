import { CardField } from '../clinicians/profile-card.js';
import { aLeg, aPerson, aPosition, aRequirement, today, vocabulary } from './score.cases.js';
import { score } from './score.js';
import { linesToShow, tierOf } from './shown-lines.js';

const position = aPosition({
  requirements: [aRequirement({ kind: 'language', term: 'sw', level: 'B1' })],
  heritage: 'welcome',
});
const person = aPerson({
  languages: [{ code: 'sw', understandPatients: 'C1', teachIn: null, general: null, none: false }],
  ties: [{ country: 'KE', kind: 'born' }],
});
const found = score(position, person, vocabulary, today)!;
const all = Object.values(CardField);
const shown = (ticked: readonly CardField[], legs = 1) =>
  linesToShow(found.criteria, ticked, legs).map(({ criterion }) => criterion);

describe('what an institution sees of the reasons', () => {
  it('is nothing where nothing was ticked', () => {
    expect(shown([])).toEqual([]);
    expect(shown(['name', 'email'])).toEqual([]);
  });

  it('is what was ticked and no more', () => {
    expect(shown(['languages'])).toEqual(['language']);
    expect(shown(all.filter((field) => field !== 'ties')).filter((name) => /tie|there/.test(name))).toEqual(
      [],
    );
  });

  it('never has points, nor says which leg was weighed', () => {
    for (const line of linesToShow(found.criteria, all, 1))
      expect(line).toMatchObject({ points: 0, max: 0, subject: null });
  });

  it('says nothing about a leg where there are several: it would tell where somebody refuses to go', () => {
    expect(shown(all, 1)).toContain('mode');
    const two = aPosition({ ...position, legs: [aLeg(), aLeg({ id: 'remote', mode: 'remote' })] });
    const closed = aPerson({
      ...person,
      never: { countries: ['KE'], remoteToo: false, institutions: [], hiddenFromCountries: [] },
    });
    const lines = (whom: typeof person) => linesToShow(score(two, whom, vocabulary, today)!.criteria, all, 2);
    expect(lines(closed)).toEqual(lines(person));
  });

  it('has one of three tiers', () => {
    expect([2990, 2600, 2100].map((overall) => tierOf({ overall }))).toEqual(['strong', 'good', 'possible']);
  });
});
