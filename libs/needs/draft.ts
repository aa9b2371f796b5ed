import type { FieldFault } from '../platform/refusal.js';
import { detailFields, writtenFields } from './changes.js';
import { Leg } from './leg.entity.js';
import { disorder } from './missing.js';
import { faultsInChoices } from './need-choices.js';
import { Need, NeedDetail } from './need.entity.js';
import { Position } from './position.entity.js';
import { faultsOfReturn } from './return-post.js';
import type { WholeNeed } from './whole-need.js';

type Written = Pick<Need, (typeof writtenFields)[number]>;
type WrittenDetail = Pick<NeedDetail, (typeof detailFields)[number]>;
type Nullable<T> = { [K in keyof T]?: T[K] | null };

/** What may be written at once: a field that is left out stays, null empties it, a list replaces the list. */
export type Words = Nullable<Written> &
  Nullable<WrittenDetail> & { positions?: Partial<Position>[] | null; legs?: Partial<Leg>[] | null };

/** A need about which nothing has been said yet. */
export function blankNeed(id: string, institutionId: string, now: Date, learning = false): WholeNeed {
  const need = Object.assign(new Need(), {
    ...emptyWords(),
    ...(learning && { heritage: 'irrelevant' }),
    id,
    institutionId,
    state: 'draft',
    learning,
    publicSample: false,
    heritageAgreedBy: null,
    heritageAgreedAt: null,
    outcome: null,
    codesOnRecord: null,
    copiedFrom: null,
    importKey: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    approvedAt: null,
    openedAt: null,
    closedAt: null,
  });
  const detail = Object.assign(new NeedDetail(), { needId: id, ...emptyDetail(), stated: [] });
  return { need, detail, positions: [], legs: [] };
}

/** The need as it is after these words. Pure: ids of new parts come from `newId`. */
export function withWords(before: WholeNeed, words: Words, newId: () => string): WholeNeed {
  const needId = before.need.id;
  const need = Object.assign(new Need(), before.need, said(words, writtenFields, emptyWords()));
  const detail = Object.assign(new NeedDetail(), before.detail, said(words, detailFields, emptyDetail()));
  const known = new Set([...before.positions, ...before.legs].map((part) => part.id));
  // A client may name new positions itself, so that its legs can point at them; the names are replaced.
  const names = new Map<string, string>(before.positions.map((p) => [p.id, p.id]));
  const positions =
    words.positions === undefined
      ? before.positions
      : (words.positions ?? []).map((p, ordinal) => {
          const id = p.id && known.has(p.id) ? p.id : newId();
          if (p.id) names.set(p.id, id);
          return positionOf({ ...p, id, needId, ordinal }, newId);
        });
  const legs =
    words.legs === undefined
      ? before.legs
      : (words.legs ?? []).map((l, ordinal) => {
          const id = l.id && known.has(l.id) ? l.id : newId();
          return legOf({
            ...l,
            id,
            needId,
            ordinal,
            positionId: l.positionId ? (names.get(l.positionId) ?? l.positionId) : null,
          });
        });
  return { need, detail, positions, legs };
}

/** What no draft may say, however unfinished. */
export function faultsInDraft(whole: WholeNeed): FieldFault[] {
  const { positions, legs } = whole;
  const ids = new Set(positions.map((p) => p.id));
  const twice = (list: readonly { id: string }[]) => new Set(list.map((x) => x.id)).size < list.length;
  return [
    ...faultsInChoices(whole),
    ...(twice(positions) ? [{ field: 'positions', sentence: 'One position is named twice.' }] : []),
    ...faultsOfReturn(whole),
    ...(twice(legs) ? [{ field: 'legs', sentence: 'One leg is named twice.' }] : []),
    ...legs.flatMap((leg, i) => [
      ...disorder(leg, `legs.${i}`),
      ...(leg.positionId && !ids.has(leg.positionId)
        ? [{ field: `legs.${i}.positionId`, sentence: 'This need has no such position.' }]
        : []),
    ]),
  ];
}

/**
 * CODE-1: work in the UK is a visit of a colleague from the institution, or it is nothing that can be asked for here; and
 * an organisation in the UK asks to learn, at a distance or by such a visit.
 */
export function ukPosts({ need, legs }: WholeNeed): FieldFault[] {
  return legs.flatMap((leg, i) => {
    if (leg.mode === 'in-country' && need.learning)
      return [
        {
          field: `legs.${i}.mode`,
          sentence:
            'An organisation in the UK asks to learn: choose REMOTE, or UK_BOUND with an end for a colleague’s visit. Work ' +
            'abroad is asked for by the institution there.',
        },
      ];
    if (leg.mode === 'in-country' && leg.countries.includes('GB'))
      return [
        {
          field: `legs.${i}.mode`,
          sentence: 'Use UK_BOUND, with an end, for a colleague’s visit to the UK.',
        },
      ];
    if (leg.mode === 'uk-bound' && leg.traveller !== 'overseas-colleague')
      return [
        {
          field: `legs.${i}.traveller`,
          sentence: 'To the UK it is always a colleague of the institution who travels.',
        },
      ];
    return [];
  });
}

function said<K extends string>(
  words: Nullable<Record<K, unknown>>,
  fields: readonly K[],
  empty: Record<K, unknown>,
) {
  return Object.fromEntries(
    fields.filter((f) => words[f] !== undefined).map((f) => [f, words[f] ?? empty[f]]),
  );
}

function emptyWords(): Written {
  return {
    partnershipId: null,
    recordKind: 'need',
    returnPost: false,
    advertisedBy: null,
    advert: null,
    title: null,
    summary: null,
    countries: [],
    openCountries: false,
    region: null,
    sensitive: false,
    facilityLevel: null,
    siteConditions: [],
    patients: null,
    learners: null,
    team: null,
    heritage: 'welcome',
    heritageReason: null,
    heritageTies: [],
    sexReason: null,
    ringFence: [],
    payItems: [],
    preparations: [],
    priority: null,
    programme: null,
    handover: null,
    handoverOn: null,
    planServed: null,
    maxPending: null,
    deadline: null,
    opensOn: null,
    closesOn: null,
    windowText: null,
    language: 'en',
    tilt: [],
  };
}

function emptyDetail(): WrittenDetail {
  return { place: null, siteId: null, sites: [], counterpart: null, contact: null };
}

function positionOf(
  p: Partial<Position> & Pick<Position, 'id' | 'needId' | 'ordinal'>,
  newId: () => string,
): Position {
  return Object.assign(new Position(), {
    id: p.id,
    needId: p.needId,
    ordinal: p.ordinal,
    title: p.title ?? null,
    headCount: p.headCount ?? null,
    professions: p.professions ?? [],
    anyProfession: p.anyProfession ?? false,
    specialties: p.specialties ?? [],
    anySpecialty: p.anySpecialty ?? false,
    activities: p.activities ?? [],
    duties: p.duties ?? null,
    grade: p.grade ?? null,
    requirements: (p.requirements ?? []).map((r) => ({
      id: r.id ?? newId(),
      kind: r.kind,
      essential: r.essential,
      group: r.group ?? null,
      term: r.term ?? null,
      level: r.level ?? null,
      use: r.use ?? 'any',
      years: r.years ?? null,
      count: r.count ?? 'any',
      text: r.text ?? null,
    })),
  });
}

function legOf(l: Partial<Leg> & Pick<Leg, 'id' | 'needId' | 'ordinal' | 'positionId'>): Leg {
  return Object.assign(new Leg(), {
    id: l.id,
    needId: l.needId,
    positionId: l.positionId,
    ordinal: l.ordinal,
    mode: l.mode,
    countries: l.countries ?? [],
    purpose: l.purpose ?? null,
    from: l.from ?? null,
    to: l.to ?? null,
    when: l.when ?? null,
    minDays: l.minDays ?? null,
    maxDays: l.maxDays ?? null,
    repeats: l.repeats ?? null,
    extendable: l.extendable ?? false,
    fullTime: l.fullTime ?? null,
    daysAWeek: l.daysAWeek ?? null,
    hoursAWeek: l.hoursAWeek ?? null,
    weekdaySlot: l.weekdaySlot ?? null,
    cases: l.cases ?? null,
    documents: l.documents ?? null,
    load: l.load ?? null,
    onCall: l.onCall ?? null,
    platform: l.platform ?? null,
    // Whoever visits the UK is a colleague of the institution, so nobody needs to say it.
    traveller: l.traveller ?? (l.mode === 'uk-bound' ? 'overseas-colleague' : 'clinician'),
    optional: l.optional ?? false,
    hostEmployerLetter: l.hostEmployerLetter ?? null,
    returnStatement: l.returnStatement ?? null,
    payer: l.payer ?? null,
  });
}
