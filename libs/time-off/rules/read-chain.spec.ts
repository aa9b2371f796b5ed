import type { ChainStage } from './leave-rule.js';
import { readChain } from './read-chain.js';

const stage = (roles: string, condition: object = { when: 'always' }, agreed: 'all' | 'any' = 'all') =>
  ({ roles: roles.split(' '), agreed, condition }) as ChainStage;

describe('Who decides, and in which order', () => {
  it.each<[string, ChainStage[]]>([
    ['the line manager', [stage('line-manager')]],
    ['ward manager, then HR', [stage('line-manager'), stage('hr')]],
    ['ward manager and HR', [stage('line-manager hr')]],
    ['line manager, HR and the budget holder', [stage('line-manager hr finance')]],
    [
      'educational supervisor, TPD, dean',
      [stage('educational-supervisor'), stage('training-programme-director'), stage('postgraduate-dean')],
    ],
    ['clinical lead or clinical director', [stage('clinical-lead clinical-director', undefined, 'any')]],
    [
      'rota coordinator; medical director for more',
      [stage('rota-coordinator'), stage('medical-director', { when: 'exceptional' })],
    ],
    [
      'line manager; over 10 days: clinical director',
      [stage('line-manager'), stage('clinical-director', { when: 'days-over', days: 10 })],
    ],
    [
      'line manager; finance (over £500)',
      [stage('line-manager'), stage('finance', { when: 'cost-over', pounds: 500 })],
    ],
    [
      'line manager; overseas: medical director',
      [stage('line-manager'), stage('medical-director', { when: 'overseas' })],
    ],
    [
      'residents: educational supervisor + rota coordinator; consultants: medical director; then HR',
      [
        stage('educational-supervisor rota-coordinator', { when: 'staff', groups: ['resident-doctor'] }),
        stage('medical-director', { when: 'staff', groups: ['consultant'] }),
        stage('hr'),
      ],
    ],
    [
      'any one of the team leader, clinical lead or HR',
      [stage('line-manager clinical-lead hr', undefined, 'any')],
    ],
    [
      'line manager; overseas or over £1,500: dean',
      [
        stage('line-manager'),
        stage('postgraduate-dean', { when: 'cost-over', pounds: 1500 }),
        stage('postgraduate-dean', { when: 'overseas' }),
      ],
    ],
    ['ward manager in consultation with HR', [stage('line-manager')]],
    ['line manager, with HR support', [stage('line-manager')]],
    ['line manager; HR is told', [stage('line-manager')]],
    ['line manager; payroll gets a copy', [stage('line-manager')]],
    ['line manager; no HR approval needed', [stage('line-manager')]],
    ['manager, then the manager again', [stage('line-manager')]],
  ])('%s', (text, chain) => {
    expect(readChain(text).chain).toEqual(chain);
  });

  it('names whom no role of the list is, and makes nobody of them', () => {
    expect(readChain('line manager, then the wise council')).toEqual({
      chain: [stage('line-manager')],
      unknown: ['the wise council'],
    });
    expect(readChain('whoever is there')).toMatchObject({ chain: [] });
    expect(readChain('medical director or the chief magician')).toEqual({
      chain: [stage('medical-director')],
      unknown: ['the chief magician'],
    });
  });

  it('asks nobody always who is asked on a condition that nothing can hold', () => {
    expect(readChain('line manager; HR for breaks over 12 months')).toEqual({
      chain: [stage('line-manager')],
      unknown: ['HR for breaks over 12 months'],
    });
    expect(readChain('line manager; finance where paid').chain).toEqual([stage('line-manager')]);
  });
});
