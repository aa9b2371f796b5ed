import type { CardShownFragment, TermKind } from '../api/operations.js';
import type { Terms } from '../forms/terms.js';
import { datesIn } from '../pages/dates.js';
import { placesOf } from '../pages/places.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

interface CardLine {
  /** The last part of its words' key, under `profile.card.`. */
  what: string;
  values: string[];
}

/** A card as an institution reads it: what is on it, in words; nothing stands for what was not ticked or not stated. */
export async function cardLines(card: CardShownFragment, visit: Visit, terms: Terms): Promise<CardLine[]> {
  const t = wordsIn(visit.language);
  const dates = datesIn(visit.language);
  const place = (code: string) => placesOf([code], visit.language)[0];
  const nameOf = (kind: TermKind, code: string) => terms.name(visit, kind, code);
  const names = (kind: TermKind, codes: readonly string[]) => terms.names(visit, kind, codes);
  const yesNo = (yes: boolean | null | undefined) =>
    yes == null ? [] : [t(`ask.choice.yesNo.${yes ? 'YES' : 'NO'}`)];
  const days = ({ from, to }: { from?: string | null; to?: string | null }) =>
    from && to
      ? dates.days(from, to)
      : from
        ? t('matches.from', { day: dates.day(from) })
        : to
          ? t('profile.until', { day: dates.day(to) })
          : '';
  const joined = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');

  const wishes = card.wishes;
  const lines: CardLine[] = [
    { what: 'name', values: [card.name ?? ''] },
    { what: 'email', values: [card.email ?? ''] },
    {
      what: 'professions',
      values: await Promise.all(
        (card.professions ?? []).map(async ({ code, current, years, specialties }) =>
          joined([
            await nameOf('PROFESSION', code),
            ...(await names('SPECIALTY', specialties)),
            years == null ? '' : t('profile.years', { count: years }),
            current ? '' : t('profile.former'),
          ]),
        ),
      ),
    },
    { what: 'stage', values: card.stage ? [t(`ask.choice.stage.${card.stage}`)] : [] },
    { what: 'grade', values: [card.grade ?? ''] },
    { what: 'years', values: card.years == null ? [] : [t('profile.years', { count: card.years })] },
    { what: 'teaching', values: yesNo(card.teaching) },
    { what: 'lowResource', values: yesNo(card.lowResource) },
    {
      what: 'skills',
      values: await Promise.all(
        (card.skills ?? []).map(async ({ code, level }) =>
          joined([await nameOf('SKILL', code), level && t(`ask.choice.skillLevel.${level}`)]),
        ),
      ),
    },
    { what: 'activities', values: await names('ACTIVITY', card.activities ?? []) },
    { what: 'qualifications', values: card.qualifications ?? [] },
    {
      what: 'languages',
      values: await Promise.all(
        (card.languages ?? []).map(async ({ code, none, general, understandPatients, teachIn }) =>
          joined([
            await nameOf('LANGUAGE', code),
            none ? t('profile.notSpoken') : '',
            understandPatients && t('profile.understands', { level: understandPatients }),
            teachIn && t('profile.teachesIn', { level: teachIn }),
            general && t('profile.speaks', { level: general }),
          ]),
        ),
      ),
    },
    {
      what: 'registrations',
      values: (card.registrations ?? []).map(({ country, body, number, status }) =>
        joined([place(country), body, number, t(`ask.choice.registration.${status}`)]),
      ),
    },
    {
      what: 'availability',
      values: (card.availability ?? []).map((one) =>
        joined([days(one), ...one.weekdays.map((day) => t(`ask.choice.weekday.${day}`)), one.hours]),
      ),
    },
    {
      what: 'pastAssignments',
      values: (card.pastAssignments ?? []).map((one) =>
        joined([one.text, one.country && place(one.country), days(one)]),
      ),
    },
    {
      what: 'place',
      values: [
        joined([
          card.place,
          card.ukNation && t(`ask.choice.ukNation.${card.ukNation}`),
          card.livesIn && place(card.livesIn),
        ]),
      ],
    },
    {
      what: 'wishes',
      values: wishes
        ? [
            ...wishes.modes.map((mode) => t(`mode.${mode}`)),
            ...wishes.countries.map(place),
            wishes.minDays == null ? '' : t('profile.atLeast', { count: wishes.minDays }),
            wishes.maxDays == null ? '' : t('profile.atMost', { count: wishes.maxDays }),
            wishes.hoursAWeek == null ? '' : t('profile.hoursAWeek', { count: wishes.hoursAWeek }),
            ...(await names('PAY_ITEM', wishes.mustBeCovered)),
          ]
        : [],
    },
    { what: 'words', values: card.words ?? [] },
    {
      what: 'endorsements',
      values: (card.endorsements ?? []).map(({ association, vouches, words: said, givenAt }) =>
        joined([
          association?.name,
          ...vouches.map((one) => t(`interested.vouching.${one}`)),
          said,
          dates.moment(givenAt),
        ]),
      ),
    },
    { what: 'tieCountries', values: (card.tieCountries ?? []).map(place) },
    {
      what: 'ties',
      values: (card.ties ?? []).map(({ country, kind, region }) =>
        joined([place(country), region, t(`ask.choice.tie.${kind}`)]),
      ),
    },
  ];
  return lines
    .map(({ what, values }) => ({ what, values: values.filter((value) => value !== '') }))
    .filter(({ values }) => values.length > 0);
}
