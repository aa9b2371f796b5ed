/** What visitors, hosts and colleagues are asked, as of this edition. The words are Midst's own. */
export const surveyValidFrom = '2026-11-01';
export const surveySource = 'Midst, questions on shared work, edition 2026-11';

export interface ShippedQuestion {
  code: string;
  audience: 'clinician' | 'host' | 'colleague';
  /** On a scale of agreement from 1 to 5, or in words. */
  kind: 'scale' | 'words';
  /** After how many months it is asked; 0: at the end. */
  months: readonly number[];
  words: Readonly<Record<string, string>>;
}

const always = [0, 3, 12];
const later = [3, 12];

const asks = (
  audience: ShippedQuestion['audience'],
  lines: readonly (readonly [string, ShippedQuestion['kind'], readonly number[], string, string])[],
): ShippedQuestion[] =>
  lines.map(([code, kind, months, english, welsh]) => ({
    ...{ code: `2026-${audience}-${code}`, audience, kind, months },
    words: { 'en-GB': english, cy: welsh },
  }));

export const surveyQuestions: readonly ShippedQuestion[] = [
  ...asks('clinician', [
    [
      'as-agreed',
      'scale',
      [0],
      'The work was what had been agreed.',
      'Y gwaith oedd yr hyn y cytunwyd arno.',
    ],
    [
      'supported',
      'scale',
      [0],
      'I was well received and supported there.',
      'Cefais groeso a chefnogaeth dda yno.',
    ],
    [
      'used',
      'scale',
      later,
      'What I brought is still used.',
      'Mae’r hyn a gyfrannais yn dal i gael ei ddefnyddio.',
    ],
    [
      'brought-home',
      'scale',
      always,
      'I brought home something that helps me in my own work.',
      'Deuthum adref â rhywbeth sy’n helpu fy ngwaith fy hun.',
    ],
    ['otherwise', 'words', always, 'What should be done differently?', 'Beth ddylid ei wneud yn wahanol?'],
  ]),
  ...asks('host', [
    [
      'met-need',
      'scale',
      [0],
      'The work met the need that we had posted.',
      'Atebodd y gwaith yr angen yr oeddem wedi’i bostio.',
    ],
    [
      'worth-time',
      'scale',
      [0],
      'It gave us more time than it took.',
      'Rhoddodd fwy o amser i ni nag a gymerodd.',
    ],
    [
      'can-do',
      'scale',
      always,
      'Our staff can do something that they could not do before.',
      'Gall ein staff wneud rhywbeth na allent ei wneud o’r blaen.',
    ],
    ['otherwise', 'words', always, 'What should be done differently?', 'Beth ddylid ei wneud yn wahanol?'],
  ]),
  ...asks('colleague', [
    [
      'learned',
      'scale',
      always,
      'I learned something that I use.',
      'Dysgais rywbeth yr wyf yn ei ddefnyddio.',
    ],
    [
      'have',
      'scale',
      always,
      'I have what I need to go on using it.',
      'Mae gennyf yr hyn sydd ei angen i barhau i’w ddefnyddio.',
    ],
    ['respect', 'scale', [0], 'I was treated with respect.', 'Cefais fy nhrin â pharch.'],
    ['help', 'words', always, 'What would help you now?', 'Beth fyddai’n eich helpu nawr?'],
  ]),
];
