import type { Sourced } from '../terms.js';

/**
 * The kinds of work that institutions usually ask for, each as the words with which a need of it may begin. Every word
 * can be changed: a kind shortens the writing, it is no rule. Lengths in days of one stay, hours of one week.
 */
export interface ShippedNeedKind extends Sourced {
  code: string;
  name: string;
  /** The name in other languages, by their codes. */
  names: Readonly<Record<string, string>>;
  activities: readonly string[];
  legs: readonly ShippedKindLeg[];
}

export interface ShippedKindLeg {
  mode: 'remote' | 'in-country' | 'uk-bound';
  minDays?: number;
  maxDays?: number;
  repeats?: number;
  hoursAWeek?: number;
}

const source = 'Partnership guidance and calls of health partnership programmes, read for Midst';
const seen: Sourced = { source, seenOn: '2026-11-21', believed: false };
/** That such work is asked for was read; how long it usually takes was not. */
const believed: Sourced = { ...seen, believed: true };

const kind = (
  code: string,
  [name, cy, fr, pt, sw, ar]: readonly string[],
  activities: readonly string[],
  legs: readonly ShippedKindLeg[],
  sourced: Sourced,
): ShippedNeedKind => ({ code, name, names: { cy, fr, pt, sw, ar }, activities, legs, ...sourced });

const remote = (leg: Omit<ShippedKindLeg, 'mode'> = {}): ShippedKindLeg => ({ mode: 'remote', ...leg });
const there = (leg: Omit<ShippedKindLeg, 'mode'> = {}): ShippedKindLeg => ({ mode: 'in-country', ...leg });

export const needKinds: readonly ShippedNeedKind[] = [
  kind(
    'training-of-trainers',
    [
      'Training of trainers',
      'Hyfforddi hyfforddwyr',
      'Formation de formateurs',
      'Formação de formadores',
      'Mafunzo ya wakufunzi',
      'تدريب المدربين',
    ],
    ['train-trainers'],
    [there({ minDays: 5, maxDays: 14, repeats: 2 }), remote()],
    seen,
  ),
  kind(
    'curriculum',
    [
      'Curriculum and assessment',
      'Cwricwlwm ac asesu',
      'Programme d’études et évaluation',
      'Currículo e avaliação',
      'Mtaala na tathmini',
      'المناهج والتقييم',
    ],
    ['develop-curriculum'],
    [remote({ minDays: 60, maxDays: 180 })],
    believed,
  ),
  kind(
    'clinical-mentoring',
    [
      'Clinical mentoring, on site',
      'Mentora clinigol, ar y safle',
      'Mentorat clinique sur place',
      'Mentoria clínica no local',
      'Ushauri wa kitabibu, hospitalini',
      'إرشاد سريري في الموقع',
    ],
    ['mentor', 'treat'],
    [there({ minDays: 14, maxDays: 84 })],
    seen,
  ),
  kind(
    'tele-mentoring',
    [
      'Tele-mentoring or case conference',
      'Mentora o bell neu gynhadledd achosion',
      'Télémentorat ou discussion de cas',
      'Telementoria ou discussão de casos',
      'Ushauri wa mbali au mjadala wa kesi',
      'إرشاد عن بُعد أو مناقشة حالات',
    ],
    ['mentor', 'advise-remotely'],
    [remote({ hoursAWeek: 1, minDays: 56, maxDays: 182 })],
    believed,
  ),
  kind(
    'advice',
    [
      'One hour of advice',
      'Awr o gyngor',
      'Une heure de conseil',
      'Uma hora de aconselhamento',
      'Saa moja ya ushauri',
      'ساعة استشارة واحدة',
    ],
    ['advise-remotely'],
    [remote({ minDays: 1, maxDays: 1, hoursAWeek: 1 })],
    believed,
  ),
  kind(
    'quality-improvement',
    [
      'Quality improvement, infection prevention, patient safety',
      'Gwella ansawdd, atal heintiau, diogelwch cleifion',
      'Amélioration de la qualité, prévention des infections, sécurité des patients',
      'Melhoria da qualidade, prevenção de infeções, segurança do doente',
      'Uboreshaji wa ubora, kuzuia maambukizi, usalama wa wagonjwa',
      'تحسين الجودة ومكافحة العدوى وسلامة المرضى',
    ],
    ['develop-service', 'advise'],
    [remote({ minDays: 150, maxDays: 180 }), there({ minDays: 5, maxDays: 14 })],
    believed,
  ),
  kind(
    'leadership',
    [
      'Leadership and governance',
      'Arweinyddiaeth a llywodraethu',
      'Leadership et gouvernance',
      'Liderança e governação',
      'Uongozi na utawala',
      'القيادة والحوكمة',
    ],
    ['mentor', 'advise'],
    [remote({ minDays: 90, maxDays: 365 }), there({ minDays: 5, maxDays: 14 })],
    believed,
  ),
  kind(
    'simulation',
    [
      'Setting up simulation training',
      'Sefydlu hyfforddiant efelychu',
      'Mise en place de la simulation',
      'Criação de treino por simulação',
      'Kuanzisha mafunzo ya uigaji',
      'إعداد التدريب بالمحاكاة',
    ],
    ['train-trainers', 'develop-service'],
    [there({ minDays: 7, maxDays: 14, repeats: 2 })],
    believed,
  ),
  kind(
    'biomedical-engineering',
    [
      'Keeping equipment running',
      'Cadw offer i weithio',
      'Maintenance des équipements',
      'Manutenção de equipamento',
      'Matengenezo ya vifaa',
      'صيانة الأجهزة',
    ],
    ['maintain-equipment', 'teach'],
    [there({ minDays: 7, maxDays: 21 })],
    believed,
  ),
  kind(
    'new-service',
    [
      'A new service or pathway',
      'Gwasanaeth neu lwybr newydd',
      'Un nouveau service ou parcours de soins',
      'Um novo serviço ou percurso',
      'Huduma au mfumo mpya',
      'خدمة أو مسار رعاية جديد',
    ],
    ['develop-service', 'treat', 'teach'],
    [there({ minDays: 7, maxDays: 28, repeats: 4 }), remote()],
    believed,
  ),
  kind(
    'research',
    [
      'Research capacity',
      'Meithrin gallu ymchwil',
      'Capacités de recherche',
      'Capacidade de investigação',
      'Uwezo wa utafiti',
      'القدرات البحثية',
    ],
    ['mentor', 'advise-remotely'],
    [remote({ minDays: 180, maxDays: 730 })],
    believed,
  ),
  kind(
    'workforce-policy',
    [
      'Workforce planning and policy',
      'Cynllunio’r gweithlu a pholisi',
      'Planification du personnel et politiques de santé',
      'Planeamento da força de trabalho e políticas',
      'Mipango ya wafanyakazi na sera',
      'تخطيط القوى العاملة والسياسات',
    ],
    ['advise', 'write-guidelines'],
    [remote({ minDays: 90, maxDays: 365 }), there({ minDays: 5, maxDays: 14 })],
    believed,
  ),
  kind(
    'return-post',
    [
      'Post for people who want to come back',
      'Swydd i bobl sydd am ddod yn ôl',
      'Poste pour des personnes qui souhaitent revenir',
      'Vaga para quem quer regressar',
      'Nafasi ya kazi kwa wanaotaka kurudi',
      'وظيفة لمن يرغبون في العودة',
    ],
    [],
    [there()],
    believed,
  ),
];
