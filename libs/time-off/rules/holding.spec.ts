import type { StaffGroup } from './leave-rule.js';
import { heldFor, holding } from './holding.js';

const rule = (
  id: string,
  leaveType: string | null,
  whose: 'national' | 'read' | 'adopted',
  ...staffGroups: StaffGroup[]
) => ({
  id,
  leaveType,
  staffGroups,
  national: whose === 'national',
  adoptedAt: whose === 'adopted' ? new Date(0) : null,
});
const ids = (rules: { id: string }[]) => rules.map(({ id }) => id);

describe('The rules that hold', () => {
  const national = rule('n', 'SPL', 'national');
  const read = rule('r', 'SPL', 'read');
  const own = rule('o', 'SPL', 'adopted');
  const ofConsultants = rule('c', 'SPL', 'adopted', 'consultant');

  it('an employer’s own stands in place of what was read, and that in place of the national one', () => {
    expect(ids(holding([national, read, own], null))).toEqual(['o']);
    expect(ids(holding([national, read], null))).toEqual(['r']);
    expect(ids(holding([national, rule('e', 'EMB', 'adopted')], null))).toEqual(['e', 'n']);
  });

  it('for the staff whom it is for, and for nobody else', () => {
    expect(ids(holding([national, ofConsultants], null))).toEqual(['c', 'n']);
    expect(ids(holding([national, ofConsultants], 'consultant'))).toEqual(['c']);
    expect(ids(holding([national, ofConsultants], 'bank'))).toEqual(['n']);
    expect(ids(holding([own, ofConsultants], 'consultant'))).toEqual(['c']);
  });

  it('what has no kind stands beside all others', () => {
    expect(ids(holding([rule('x', null, 'read'), rule('y', null, 'read'), national], null))).toEqual([
      'x',
      'y',
      'n',
    ]);
  });

  it('and a new one comes in the place of the nearest', () => {
    expect(heldFor([national, own, ofConsultants], 'SPL', ['consultant'])?.id).toBe('c');
    expect(heldFor([national, own], 'SPL', ['consultant'])?.id).toBe('o');
    expect(heldFor([national, ofConsultants], 'SPL', ['bank'])?.id).toBe('n');
    expect(heldFor([national, own, ofConsultants], 'SPL', [])?.id).toBe('o');
    expect(heldFor([national], 'EMB', [])).toBeUndefined();
  });
});
