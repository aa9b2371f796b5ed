import { documentKinds, registrationRequirements, travelSteps } from '../../reference/data/going.js';
import type { RegistrationRequirement } from '../../reference/going.entity.js';
import { requirementFor, type Standing } from './requirements.js';
import { workOf } from './works.js';

const rows = registrationRequirements as unknown as RegistrationRequirement[];
const of = (
  country: string,
  profession: string,
  trainedThere: Standing['trainedThere'],
  work = 'treat' as const,
) => requirementFor(rows, country, work, { professions: [profession], trainedThere });

describe('What a country asks', () => {
  it('hangs on where somebody trained, which is asked where it is not stated', () => {
    expect(of('KE', 'nurse', true)?.row.code).toBe('KE-NCK-renewal');
    expect(of('KE', 'nurse', false)).toMatchObject({ row: { code: 'KE-NCK-foreign' }, openWhere: false });
    expect(of('KE', 'nurse', null)).toMatchObject({ row: { code: 'KE-NCK-foreign' }, openWhere: true });
    expect(of('NG', 'nurse', true)?.row.code).toBe('any-renewal');
  });

  it('is never nothing: where nothing is known of a country a row without one stands in', () => {
    expect(of('LR', 'doctor', null)?.row).toMatchObject({ code: 'any-treating', most: null });
    expect(of('KE', 'physiotherapist', false)?.row.code).toBe('any-treating');
    for (const work of ['treat', 'teach', 'observe', 'remote', 'treat-remotely'] as const)
      expect(requirementFor(rows, 'LR', work, { professions: [], trainedThere: null })).not.toBeNull();
  });

  it('names papers and steps that are there, and sources', () => {
    const kinds = new Set(documentKinds.map(({ code }) => code));
    expect(documentKinds.filter(({ recurring }) => recurring)).toHaveLength(9);
    expect(
      registrationRequirements.flatMap(({ documents }) => documents).filter((code) => !kinds.has(code)),
    ).toEqual([]);
    for (const [i, step] of travelSteps.entries()) {
      expect(kinds.has(step.document)).toBe(true);
      // What comes first is a paper, leave, or a step that stands before it.
      const known = new Set(['leave', ...kinds, ...travelSteps.slice(0, i).map(({ code }) => code)]);
      expect(step.after.filter((code) => !known.has(code))).toEqual([]);
    }
    for (const row of [...documentKinds, ...registrationRequirements, ...travelSteps])
      expect(row.source && row.seenOn).toBeTruthy();
  });
});

it('the kind of work is the one that asks for most, and nothing stated is read as treating', () => {
  const work = (mode: 'remote' | 'in-country' | 'uk-bound', activities: string[], treatsPeople = false) =>
    workOf({ mode, activities, treatsPeople });
  expect(work('in-country', ['teach', 'mentor'])).toBe('treat');
  expect(work('in-country', ['teach'])).toBe('teach');
  expect(work('in-country', ['teach'], true)).toBe('treat');
  expect(work('in-country', ['observe'])).toBe('observe');
  expect(work('in-country', [])).toBe('treat');
  expect(work('remote', ['teach'])).toBe('remote');
  expect(work('remote', ['report-images'])).toBe('treat-remotely');
  expect(work('uk-bound', ['observe'])).toBe('observe');
});
