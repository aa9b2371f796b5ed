import type { FieldFault } from '../platform/refusal.js';
import type { Leg } from './leg.entity.js';
import { missingOfReturn } from './return-post.js';
import { textsOf, type WholeNeed } from './whole-need.js';
import { demandIn, waysOut } from './wording.js';

/**
 * Everything that keeps a need from being sent, each with the way out; empty: it can go. A thin need is enough: one
 * profession (or any) and one country (or any).
 * @param today YYYY-MM-DD
 */
export function missingToSubmit(whole: WholeNeed, today: string): FieldFault[] {
  const { need } = whole;
  if (need.recordKind !== 'need')
    return [
      {
        field: 'recordKind',
        sentence: `This is kept as a ${need.recordKind.replace('-', ' ')} and is never opened. Copy what you need from it into a need of your own.`,
      },
    ];
  return [
    ...who(whole),
    ...where(whole),
    ...when(whole, today),
    ...learning(whole),
    ...missingOfReturn(whole),
    ...visits(whole),
    ...fairness(whole),
    ...secrecy(whole),
  ];
}

function fault(field: string, sentence: string): FieldFault {
  return { field, sentence };
}

function who({ positions }: WholeNeed): FieldFault[] {
  if (positions.length === 0)
    return [fault('positions', 'Add a position and say which profession is wanted, or that any is welcome.')];
  return positions.flatMap((p, i) =>
    p.professions.length === 0 && !p.anyProfession
      ? [fault(`positions.${i}.professions`, 'Name at least one profession, or say that any is welcome.')]
      : [],
  );
}

function where({ need }: WholeNeed): FieldFault[] {
  return need.countries.length === 0 && !need.openCountries
    ? [fault('countries', 'Name at least one country, or say that it is open.')]
    : [];
}

function when({ need, legs }: WholeNeed, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of ['deadline', 'closesOn'] as const) {
    const day = need[field];
    if (day && day < today)
      faults.push(fault(field, 'This day has passed. Choose a later one or leave it out.'));
  }
  if (need.opensOn && need.closesOn && need.opensOn > need.closesOn)
    faults.push(fault('closesOn', 'It would close before it opens.'));
  legs.forEach((leg, i) => {
    if (leg.to && leg.to < today)
      faults.push(fault(`legs.${i}.to`, 'This leg has passed. Choose later days.'));
    faults.push(...disorder(leg, `legs.${i}`));
  });
  return faults;
}

/** What contradicts itself in a leg; refused already when it is saved. */
export function disorder(leg: Leg, path: string): FieldFault[] {
  const faults: FieldFault[] = [];
  if (leg.from && leg.to && leg.from > leg.to)
    faults.push(fault(`${path}.to`, 'The last day lies before the first.'));
  if (leg.minDays && leg.maxDays && leg.minDays > leg.maxDays)
    faults.push(fault(`${path}.maxDays`, 'The greatest number of days is below the least.'));
  return faults;
}

/** A learning need states how it is answered: what states no leg is read as work abroad. */
function learning({ need, legs }: WholeNeed): FieldFault[] {
  return need.learning && legs.length === 0
    ? [fault('legs', 'Say whether it is answered at a distance or by a visit that ends.')]
    : [];
}

/**
 * CODE-2: a visit to the UK has an end, a letter of leave, a promise of return and somebody who pays. A learning need knows
 * nobody yet who would leave and return: both come with the terms, which are not agreed without them.
 */
function visits({ need, legs }: WholeNeed): FieldFault[] {
  return legs.flatMap((leg, i) => {
    if (leg.mode !== 'uk-bound') return [];
    const asked: [keyof Leg, string][] = [
      ['to', 'A visit to the UK needs its last day.'],
      [
        'hostEmployerLetter',
        'A visit to the UK needs a letter of the colleague’s employer that grants leave: say from whom.',
      ],
      ['returnStatement', 'A visit to the UK needs a statement of the return to the post at home.'],
      ['payer', 'Say who pays for the visit to the UK.'],
    ];
    const known = asked.filter(([field]) => !need.learning || field === 'to' || field === 'payer');
    return known.flatMap(([field, sentence]) => (leg[field] ? [] : [fault(`legs.${i}.${field}`, sentence)]));
  });
}

function fairness(whole: WholeNeed): FieldFault[] {
  const { need } = whole;
  const faults = textsOf(whole).flatMap(({ field, text }) => {
    const found = demandIn(text);
    return found ? [fault(field, `“${found.words}”: ${waysOut[found.demand]}`)] : [];
  });
  if (need.heritage === 'required' && !need.heritageReason)
    faults.push(
      fault(
        'heritageReason',
        'Say why a tie is required; an officer has to agree. Otherwise choose “welcome”.',
      ),
    );
  return faults;
}

/** A sensitive need must not tell in its words what its fields hide. */
function secrecy(whole: WholeNeed): FieldFault[] {
  const { need, detail } = whole;
  if (!need.sensitive) return [];
  const faults = need.region
    ? []
    : [fault('region', 'A sensitive need shows its region instead of the place: name a wider region.')];
  const hidden = [detail.place, ...detail.sites, detail.counterpart?.name].filter(
    (s): s is string => !!s && s.length > 3,
  );
  for (const { field, text } of [...textsOf(whole), { field: 'region', text: need.region ?? '' }])
    if (hidden.some((secret) => text.toLowerCase().includes(secret.toLowerCase())))
      faults.push(
        fault(field, 'This names the place or person that a sensitive need hides. Say it more widely.'),
      );
  return faults;
}
