import type { ChainStage } from './leave-rule.js';
import { readChain } from './read-chain.js';

const stage = (roles: string, condition: object = { when: 'always' }, agreed: 'all' | 'any' = 'all') =>
  ({ roles: roles.split(' '), agreed, condition }) as ChainStage;

const branched = (
  roles: string,
  places: string[],
  agreed: 'all' | 'any' = 'any',
  condition: object = { when: 'always' },
) => ({ roles: roles.split(' '), branches: places, agreed, condition }) as ChainStage;

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
    [
      'line manager; HR for breaks over 12 months',
      [stage('line-manager'), stage('hr', { when: 'longer-than', length: { amount: 12, unit: 'month' } })],
    ],
    [
      'up to 4 weeks: ward manager; over 4 weeks: clinical director',
      [
        stage('line-manager', { when: 'up-to', length: { amount: 4, unit: 'week' } }),
        stage('clinical-director', { when: 'longer-than', length: { amount: 4, unit: 'week' } }),
      ],
    ],
    [
      'line manager up to two weeks, medical director beyond that',
      [
        stage('line-manager', { when: 'up-to', length: { amount: 2, unit: 'week' } }),
        stage('medical-director', { when: 'longer-than', length: { amount: 2, unit: 'week' } }),
      ],
    ],
    [
      'team leader (5 days or less); head of school for longer',
      [
        stage('line-manager', { when: 'up-to', length: { amount: 5, unit: 'day' } }),
        stage('head-of-school', { when: 'days-over', days: 5 }),
      ],
    ],
    [
      'line manager, dean over 20 calendar days',
      [
        stage('line-manager'),
        stage('postgraduate-dean', { when: 'longer-than', length: { amount: 20, unit: 'calendar-day' } }),
      ],
    ],
    [
      'educational supervisor and (TPD or head of school), then the dean',
      [
        branched(
          'educational-supervisor training-programme-director head-of-school',
          ['1', '2 any 1', '2 any 2'],
          'all',
        ),
        stage('postgraduate-dean'),
      ],
    ],
    [
      'line manager; (clinical director and HR); then the medical director',
      [stage('line-manager'), stage('clinical-director hr'), stage('medical-director')],
    ],
    ['line manager + (HR and finance)', [stage('line-manager hr finance')]],
    [
      'over 6 months: (clinical director, then HR)',
      [
        stage('clinical-director', { when: 'longer-than', length: { amount: 6, unit: 'month' } }),
        stage('hr', { when: 'longer-than', length: { amount: 6, unit: 'month' } }),
      ],
    ],
    [
      'line manager; over 1 month: clinical director, then medical director; then HR',
      [
        stage('line-manager'),
        stage('clinical-director', { when: 'longer-than', length: { amount: 1, unit: 'month' } }),
        stage('medical-director', { when: 'longer-than', length: { amount: 1, unit: 'month' } }),
        stage('hr'),
      ],
    ],
    [
      'line manager up to 5 days, HR for 6 to 20 days, dean beyond',
      [stage('line-manager', { when: 'up-to', length: { amount: 5, unit: 'day' } })],
    ],
    ['line manager (team leader in small teams)', [stage('line-manager')]],
    [
      '(line manager and HR) or the medical director',
      [branched('line-manager hr medical-director', ['1 all 1', '1 all 2', '2'])],
    ],
    [
      'medical director or (clinical lead and HR)',
      [branched('medical-director clinical-lead hr', ['1', '2 all 1', '2 all 2'])],
    ],
    [
      'either the ward manager and HR, or the medical director; then the dean',
      [branched('line-manager hr medical-director', ['1 all 1', '1 all 2', '2']), stage('postgraduate-dean')],
    ],
    [
      '(TPD and rota coordinator) or (head of school and dean)',
      [
        branched('training-programme-director rota-coordinator head-of-school postgraduate-dean', [
          '1 all 1',
          '1 all 2',
          '2 all 1',
          '2 all 2',
        ]),
      ],
    ],
    ['(line manager and the wise council) or the medical director', [stage('medical-director')]],
    [
      '(ward manager, then matron) or HR',
      [branched('line-manager matron hr', ['1 then 1', '1 then 2', '2'])],
    ],
    [
      'the matron, then ((line manager followed by HR) or the director of nursing), then PGMC',
      [
        stage('matron'),
        branched('line-manager hr director-of-nursing', ['1 then 1', '1 then 2', '2']),
        stage('postgraduate-centre'),
      ],
    ],
    [
      '((line manager and HR) or finance) and the dean',
      [
        branched(
          'line-manager hr finance postgraduate-dean',
          ['1 any 1 all 1', '1 any 1 all 2', '1 any 2', '2'],
          'all',
        ),
      ],
    ],
    [
      'line manager and (HR or (finance and dean))',
      [
        branched(
          'line-manager hr finance postgraduate-dean',
          ['1', '2 any 1', '2 any 2 all 1', '2 any 2 all 2'],
          'all',
        ),
      ],
    ],
    [
      '(line manager and HR) or (line manager and finance)',
      [branched('line-manager hr finance', ['1', '2 any 1', '2 any 2'], 'all')],
    ],
    [
      'over 4 weeks: (head of department, then general manager) or the medical director',
      [
        branched(
          'head-of-department general-manager medical-director',
          ['1 then 1', '1 then 2', '2'],
          'any',
          {
            when: 'longer-than',
            length: { amount: 4, unit: 'week' },
          },
        ),
      ],
    ],
    ['college tutor; service manager', [stage('college-tutor'), stage('general-manager')]],
    [
      'line manager; HR for breaks of at least 12 months',
      [stage('line-manager'), stage('hr', { when: 'at-least', length: { amount: 12, unit: 'month' } })],
    ],
    [
      'line manager; HR for 10 days or more',
      [stage('line-manager'), stage('hr', { when: 'at-least', length: { amount: 10, unit: 'day' } })],
    ],
    [
      'line manager; 2 weeks or more: HR and finance',
      [stage('line-manager'), stage('hr finance', { when: 'at-least', length: { amount: 2, unit: 'week' } })],
    ],
    [
      'ward manager for less than 4 weeks; clinical director for longer',
      [
        stage('line-manager', { when: 'less-than', length: { amount: 4, unit: 'week' } }),
        stage('clinical-director', { when: 'at-least', length: { amount: 4, unit: 'week' } }),
      ],
    ],
    [
      'team leader for no longer than 4 weeks; clinical director beyond that',
      [
        stage('line-manager', { when: 'up-to', length: { amount: 4, unit: 'week' } }),
        stage('clinical-director', { when: 'longer-than', length: { amount: 4, unit: 'week' } }),
      ],
    ],
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

  it('leaves in words what no stage can hold, or what may be read in two ways', () => {
    for (const nested of [
      'either the line manager and HR or the medical director',
      'line manager and clinical lead or HR',
      'line manager or (for overseas) the medical director',
      'line manager and HR over 10 days',
      'line manager and (HR or (finance and the wise council))',
      '(line manager, then HR) or (HR, then the dean)',
    ])
      expect(readChain(`rota coordinator; ${nested}`)).toMatchObject({ chain: [stage('rota-coordinator')] });
    expect(readChain('(line manager, then HR) or (HR, then the dean)').unknown).toEqual([
      '(line manager, then HR) or (HR, then the dean)',
    ]);
  });

  it('asks nobody always who is asked on a condition that nothing can hold', () => {
    for (const hanging of [
      'HR for breaks over one and a half months',
      'HR for breaks of at least 2 months and overseas',
      'over 4 weeks and overseas: HR',
    ])
      expect(readChain(`line manager; ${hanging}`)).toEqual({
        chain: [stage('line-manager')],
        unknown: [hanging],
      });
    expect(readChain('line manager; finance where paid').chain).toEqual([stage('line-manager')]);
  });
});
