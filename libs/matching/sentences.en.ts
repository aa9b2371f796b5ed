/**
 * What a match says, in English. `lead` speaks about the person, `clinician` to them; officers read the lead's
 * sentence with points and reason. `{{…}}` are parameters: terms arrive here as names, not codes.
 */
export type LineStanding = 'met' | 'partly' | 'not_met' | 'not_stated';
export type Voice = 'lead' | 'clinician';
export type Sentences = Record<string, Partial<Record<LineStanding, Record<Voice, string>>>>;

const say = (lead: string, clinician: string): Record<Voice, string> => ({ lead, clinician });

export const english: Sentences = {
  profession: {
    met: say('The profession is one you asked for: {{stated}}.', 'Your profession is wanted: {{stated}}.'),
    partly: say(
      'Related profession: {{stated}}; you asked for {{wanted}}.',
      'They ask for {{wanted}}; your profession, {{stated}}, is related.',
    ),
    not_met: say(
      'Another profession: {{stated}}; you asked for {{wanted}}.',
      'They ask for {{wanted}}; you state {{stated}}.',
    ),
    not_stated: say('The profession is not stated.', 'What is your profession?'),
  },
  specialty: {
    met: say('The specialty is one you asked for: {{stated}}.', 'Your specialty is wanted: {{stated}}.'),
    partly: say(
      'Related specialty: {{stated}}; you asked for {{wanted}}.',
      'They ask for {{wanted}}; your specialty, {{stated}}, is related.',
    ),
    not_met: say(
      'Another specialty: {{stated}}; you asked for {{wanted}}.',
      'They ask for {{wanted}}; you state {{stated}}.',
    ),
    not_stated: say(
      'No specialty is stated; you asked for {{wanted}}.',
      'Do you work, or have you worked, in {{wanted}}?',
    ),
  },
  skill: {
    met: say('Has the skill: {{wanted}}.', 'You have the skill: {{wanted}}.'),
    partly: say(
      'Has a related or earlier skill; you asked for {{wanted}}.',
      'They would like {{wanted}}; yours is related or from earlier years.',
    ),
    not_stated: say('Not stated: {{wanted}}.', 'Can you do this: {{wanted}}?'),
  },
  language: {
    met: say('Speaks {{wanted}} as asked{{level}}.', 'Your {{wanted}} is what they ask for{{level}}.'),
    partly: say(
      'Speaks {{wanted}} one step below what you would like{{level}}.',
      'Your {{wanted}} is one step below what they would like{{level}}.',
    ),
    not_met: say(
      'Does not speak {{wanted}} as asked{{level}}.',
      'They ask for more {{wanted}} than you state{{level}}.',
    ),
    not_stated: say(
      'It is not stated how well they speak {{wanted}}{{level}}.',
      'How well do you speak {{wanted}}? {{purpose}}',
    ),
  },
  registration: {
    met: say('Is registered: {{wanted}}.', 'You hold the registration: {{wanted}}.'),
    not_met: say(
      'Has no live registration: {{wanted}}.',
      'They ask for a live registration: {{wanted}}. Renewing or applying would open this need.',
    ),
    not_stated: say(
      'Registration is not stated: {{wanted}}.',
      'Are you, or were you ever, registered: {{wanted}}?',
    ),
  },
  residence: {
    met: say('Lives in {{wanted}}, as you asked.', 'You live in {{wanted}}, as they ask.'),
    not_met: say('Does not live in {{wanted}}.', 'They ask for people who live in {{wanted}}.'),
    not_stated: say('It is not stated whether they live in {{wanted}}.', 'Do you live in {{wanted}}?'),
  },
  staff: {
    not_met: say(
      'Does not work for the health service of {{wanted}}.',
      'This is for the staff of the health service of {{wanted}}.',
    ),
    not_stated: say(
      'It is to be asked whether they work for the health service of {{wanted}}.',
      'Do you work for the health service of {{wanted}}?',
    ),
  },
  years: {
    met: say(
      'Has the years of experience that you asked for: {{years}}.',
      'You have the years that they ask for: {{years}}.',
    ),
    not_met: say(
      'Has fewer years than you asked for: {{years}}.',
      'They ask for more years than you state: {{years}}.',
    ),
    not_stated: say(
      'It is not stated whether they have the years that you asked for: {{years}}.',
      'They ask for {{years}} years of experience ({{count}}). How many have you?',
    ),
  },
  'low-resource': {
    met: say('Has worked where little is at hand.', 'You have worked where little is at hand, as they ask.'),
    not_met: say(
      'Has not worked where little is at hand.',
      'They ask for someone who has worked where little is at hand.',
    ),
    not_stated: say(
      'It is not stated whether they have worked where little is at hand.',
      'Have you worked where equipment, drugs or staff were short?',
    ),
  },
  teaching: {
    met: say('Has taught.', 'You have taught, as they ask.'),
    not_met: say('Has not taught.', 'They ask for someone who has taught.'),
    not_stated: say(
      'It is not stated whether they have taught.',
      'Have you taught or trained colleagues or students?',
    ),
  },
  qualification: {
    met: say('Has the qualification: {{wanted}}.', 'You have the qualification: {{wanted}}.'),
    partly: say(
      'Has a related qualification; you asked for {{wanted}}.',
      'They would like {{wanted}}; yours is related.',
    ),
    not_stated: say('Not stated: {{wanted}}.', 'Do you have this qualification: {{wanted}}?'),
  },
  stated: {
    not_stated: say(
      'In your own words, for you to judge: “{{text}}”.',
      'They also ask, in their own words: “{{text}}”. Is that you?',
    ),
  },
  tie: {
    met: say('Has a tie to {{wanted}}.', 'Your tie to {{wanted}} is what this programme asks for.'),
    not_met: say(
      'States no tie to {{wanted}}.',
      'This programme asks for a tie to {{wanted}}, and you state none.',
    ),
    not_stated: say(
      'No tie to {{wanted}} is stated.',
      'This programme asks for a tie to {{wanted}}: work, training, partner and family count as well as origin. Have you one that you wish to state?',
    ),
  },
  'tie-welcome': {
    met: say('Has a tie to {{wanted}}, which is welcome.', 'Your tie to {{wanted}} is welcome.'),
    not_met: say(
      'States no tie to {{wanted}}; none is needed.',
      'A tie to {{wanted}} is welcome; none is needed.',
    ),
    not_stated: say(
      'No tie to {{wanted}} is stated; none is needed.',
      'A tie to {{wanted}} is welcome and not needed. Do you wish to state one?',
    ),
  },
  'worked-there': {
    met: say('Has worked or trained in {{wanted}}.', 'You have worked or trained in {{wanted}}.'),
    not_met: say(
      'Has not worked or trained in {{wanted}}.',
      'You state no work or training in {{wanted}}; none is needed.',
    ),
    not_stated: say(
      'It is not stated whether they have worked in {{wanted}}.',
      'Have you worked or trained in {{wanted}}?',
    ),
  },
  'low-resource-experience': {
    met: say(
      'Has worked where little is at hand; you did not ask for it.',
      'Your work where little is at hand counts in your favour.',
    ),
    not_met: say(
      'Has not worked where little is at hand; you did not ask for it.',
      'Work where little is at hand is not asked for.',
    ),
    not_stated: say(
      'It is not stated whether they have worked where little is at hand.',
      'Have you worked where equipment, drugs or staff were short?',
    ),
  },
  'earlier-visits': {
    met: say(
      'Has worked in several countries where aid goes.',
      'Your earlier work abroad counts in your favour.',
    ),
    partly: say('Has worked abroad where aid goes.', 'Your earlier work abroad counts in your favour.'),
    not_stated: say(
      'No earlier work abroad is stated; none is needed.',
      'Earlier work abroad is not asked for.',
    ),
  },
  traveller: {
    met: say(
      'Lives abroad and could be the one who travels to the UK.',
      'You live abroad and could be the one who travels to the UK.',
    ),
    not_met: say(
      'Lives where the visit is or elsewhere: can host, not travel.',
      'A colleague from abroad travels to the UK; you could host.',
    ),
    not_stated: say(
      'It is not stated where they live; a colleague from abroad travels.',
      'A colleague from abroad travels to the UK.',
    ),
  },
  'teaching-experience': {
    met: say('Teaches by trade, and this work teaches.', 'Your teaching counts in your favour.'),
    partly: say('Has taught, and this work teaches.', 'Your teaching counts in your favour.'),
    not_met: say('Has not taught; you did not ask for it.', 'Teaching before is not asked for.'),
    not_stated: say(
      'It is not stated whether they have taught.',
      'Have you taught or trained colleagues or students?',
    ),
  },
  activity: {
    met: say('Has done this kind of work: {{wanted}}.', 'You have done this kind of work: {{wanted}}.'),
    partly: say('Has done part of this work: {{wanted}}.', 'You have done part of this work: {{wanted}}.'),
    not_stated: say(
      'It is not stated whether they have done this kind of work: {{wanted}}.',
      'Have you done this kind of work: {{wanted}}?',
    ),
  },
  words: {
    met: say('Both texts speak of: {{stated}}.', 'Both texts speak of: {{stated}}.'),
    partly: say('Both texts speak of: {{stated}}.', 'Both texts speak of: {{stated}}.'),
    not_stated: say('The two texts share no further words.', 'The two texts share no further words.'),
  },
  availability: {
    met: say('Is free in your dates ({{mode}}).', 'You are free in their dates ({{mode}}).'),
    not_met: say(
      'Is not free for long enough in your dates ({{mode}}): {{fits}} of the days fit.',
      'Your dates do not cover theirs ({{mode}}): {{fits}} of the days fit.',
    ),
    not_stated: say('It is not stated when they are free ({{mode}}).', 'When could you do this ({{mode}})?'),
  },
  mode: {
    met: say('Wishes to work in this way: {{mode}}.', 'It is the way you wish to work: {{mode}}.'),
    not_met: say(
      'Wishes to work in another way than {{mode}}.',
      'You wish to work in another way than {{mode}}.',
    ),
    not_stated: say(
      'It is not stated whether they would work in this way: {{mode}}.',
      'Would you work in this way: {{mode}}?',
    ),
  },
  length: {
    met: say('The length suits them.', 'The length suits you.'),
    not_met: say('The length does not suit them.', 'They need another length of stay than you wish.'),
    not_stated: say('It is not stated how long they could stay.', 'How long could you be away?'),
  },
  load: {
    met: say('The hours a week suit them: {{hours}}.', 'The hours a week suit you: {{hours}}.'),
    not_met: say(
      'The hours a week are more than they wish: {{hours}}.',
      'The hours a week are more than you wish: {{hours}}.',
    ),
    not_stated: say(
      'It is not stated whether the hours a week suit them: {{hours}}.',
      'Would the hours a week suit you: {{hours}}?',
    ),
  },
  place: {
    met: say('Wishes to work for this country.', 'It is a country that you named: {{countries}}.'),
    not_met: say('Named other countries as a wish.', 'You named other countries than {{countries}}.'),
    not_stated: say('Named no country as a wish.', 'Would you work for this country: {{countries}}?'),
  },
  cost: {
    met: say('All that they need covered is covered.', 'All that you need covered is covered.'),
    not_met: say(
      'They need covered what you leave to the visitor: {{own}}.',
      'You would have to pay yourself: {{own}}.',
    ),
    not_stated: say('Will you cover this: {{open}}?', 'What must be covered for you to go?'),
  },
  topics: {
    met: say('It is the work that they wish for.', 'It is the work that you wish for.'),
    partly: say('It is in part the work that they wish for.', 'It is in part the work that you wish for.'),
    not_met: say('They wish for other work.', 'You named other work as your wish.'),
    not_stated: say('They named no work as a wish.', 'Would you like to do this work: {{wanted}}?'),
  },
};

/** Words around the sentences. */
export const englishWords = {
  points: '{{sentence}} {{points}} of {{max}} points. {{because}}',
  bonus: '{{sentence}} {{points}} of {{max}} points towards the order; nobody asked for it. {{because}}',
  'outcome.match': 'A match: fits the need {{need}} of 100, and the clinician {{clinician}} of 100.',
  'outcome.near-miss': 'A near miss. The one thing in the way: {{blocker}}',
  'outcome.no-match': 'No match.',
  level: ' ({{level}})',
  'use.understand-patients': 'It is for understanding patients.',
  'use.teach-in': 'It is for teaching in it.',
  'use.any': '',
  'mode.remote': 'remotely',
  'mode.in-country': 'in the country',
  'mode.uk-bound': 'with a visitor in the UK',
  'count.any': 'in all',
  'count.in-profession': 'in the profession',
  'count.post-qualification': 'since qualifying',
  'count.in-specialty': 'in the specialty',
  'count.low-resource': 'where little is at hand',
  'count.teaching': 'of teaching',
  anything: 'any',
} as const;
