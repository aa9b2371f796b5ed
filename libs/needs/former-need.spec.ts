import { asItWas } from './former-need.js';
import { Leg } from './leg.entity.js';
import { Need, NeedDetail } from './need.entity.js';
import type { NeedHistory } from './need-record.entity.js';
import { Position } from './position.entity.js';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const whole = {
  need: Object.assign(new Need(), { title: 'Third', heritage: 'required', countries: ['KE'] }),
  detail: Object.assign(new NeedDetail(), { place: 'Ward 2', sites: [] }),
  positions: [Object.assign(new Position(), { headCount: 3 })],
  legs: [] as Leg[],
};
const history: Pick<NeedHistory, 'id' | 'at' | 'changes'>[] = [
  { id: '1', at: day(1), changes: { title: { from: null, to: 'First' } } },
  {
    id: '2',
    at: day(5),
    changes: { title: { from: 'First', to: 'Second' }, place: { from: 'Ward 1', to: 'Ward 2' } },
  },
  {
    id: '3',
    at: day(6),
    changes: { title: { from: 'Second', to: 'Third' }, positions: { from: [{ headCount: 1 }], to: [] } },
  },
];

it('takes back every change after a moment, the latest first, and none before it', () => {
  expect(asItWas(whole, history, day(3))).toMatchObject({
    ...{ title: 'First', place: 'Ward 1', heritage: 'required', countries: ['KE'] },
    positions: [{ headCount: 1 }],
  });
  expect(asItWas(whole, [...history].reverse(), day(5))).toMatchObject({ title: 'Second', place: 'Ward 2' });
});

it('is the need of now where nothing changed since', () => {
  expect(asItWas(whole, history, day(9))).toMatchObject({ title: 'Third', positions: [{ headCount: 3 }] });
});

it('takes nothing from the history that no person writes', () => {
  const sly = [
    { id: '4', at: day(7), changes: { state: { from: 'open', to: 'draft' }, at: { from: 1, to: 2 } } },
  ];
  expect(asItWas(whole, sly, day(3))).toMatchObject({ at: day(3), title: 'Third' });
});
