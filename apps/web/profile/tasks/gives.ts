import type { ProfileInput } from '../../api/operations.js';
import { offered } from '../../forms/terms.js';
import { employmentKinds, modes, tieKinds, weekdays, yesNo } from '../choices.js';
import { country, meant, rowsOf, said, type Task } from './task.js';

export const ties: Task = {
  path: 'ties',
  // To say nothing of it is an answer.
  asked: ({ profile }) => [profile.ties.length > 0 || profile.tiesComplete],
  fields: ({ heritageAgreed }) => [
    { name: 'tiesComplete', is: 'tick' },
    ...(heritageAgreed ? [] : [{ name: 'heritageConsent', is: 'tick' } as const]),
    {
      name: 'ties',
      is: 'rows',
      most: 30,
      ready: 1,
      of: [
        { name: 'country', say: 'tieCountry', ...country, needed: true },
        {
          ...{ name: 'kind', say: 'tieKind', is: 'one', drop: true, needed: true, words: 'ask.choice.tie.' },
          of: tieKinds,
        },
        { name: 'region', say: 'tieRegion', is: 'text', most: 120 },
      ],
    },
  ],
  answers: ({ own }) => ({
    tiesComplete: own?.profile.tiesComplete ?? false,
    ties: (own?.profile.ties ?? []).map((one) => ({
      country: one.country,
      kind: one.kind,
      region: one.region ?? null,
    })),
  }),
  changes: ({ tiesComplete, ties: stated }) => ({ tiesComplete, ties: stated }) as ProfileInput,
};

export const availability: Task = {
  path: 'availability',
  asked: ({ profile: { availability: times, wishes } }) => [
    times.length > 0,
    wishes.modes.length > 0,
    wishes.maxDays != null || wishes.hoursAWeek != null,
  ],
  begun: ({ profile: { wishes }, onlyForMe }) =>
    [wishes.countries, wishes.activities, wishes.mustBeCovered, onlyForMe.neverSend].some(
      (list) => list.length > 0,
    ),
  fields: ({ payItems, activities }) => [
    {
      name: 'availability',
      is: 'rows',
      most: 50,
      ready: 1,
      of: [
        { name: 'from', is: 'day' },
        { name: 'to', is: 'day' },
        { name: 'weekdays', is: 'some', of: weekdays, words: 'ask.choice.weekday.' },
        { name: 'hours', is: 'text', most: 80 },
        { name: 'evenings', ...yesNo, drop: true },
        { name: 'modes', is: 'some', of: modes, words: 'mode.' },
      ],
    },
    { name: 'wishes-modes', say: 'wishedModes', is: 'some', of: modes, words: 'mode.' },
    { name: 'wishes-minDays', is: 'number', least: 1, greatest: 3650 },
    { name: 'wishes-maxDays', is: 'number', least: 1, greatest: 3650 },
    { name: 'wishes-hoursAWeek', is: 'number', least: 1, greatest: 80 },
    { name: 'wishes-countries', say: 'wishedCountries', is: 'terms', kind: 'COUNTRY' },
    { name: 'wishes-activities', say: 'wishedActivities', is: 'some', ...offered(activities) },
    { name: 'wishes-mustBeCovered', is: 'some', ...offered(payItems) },
    { name: 'onlyForMe-neverSend', is: 'terms', kind: 'COUNTRY' },
    { name: 'onlyForMe-remoteToo', is: 'tick' },
  ],
  answers: ({ own }) => {
    const wishes = own?.profile.wishes;
    return {
      availability: (own?.profile.availability ?? []).map((one) => ({
        from: one.from ?? null,
        to: one.to ?? null,
        weekdays: one.weekdays,
        hours: one.hours ?? null,
        evenings: said(one.evenings),
        modes: one.modes,
      })),
      'wishes-modes': wishes?.modes ?? [],
      'wishes-minDays': wishes?.minDays ?? null,
      'wishes-maxDays': wishes?.maxDays ?? null,
      'wishes-hoursAWeek': wishes?.hoursAWeek ?? null,
      'wishes-countries': wishes?.countries ?? [],
      'wishes-activities': wishes?.activities ?? [],
      'wishes-mustBeCovered': wishes?.mustBeCovered ?? [],
      'onlyForMe-neverSend': own?.onlyForMe.neverSend ?? [],
      'onlyForMe-remoteToo': own?.onlyForMe.remoteToo ?? false,
    };
  },
  changes: (answers) =>
    ({
      availability: rowsOf(answers, 'availability').map((row) => ({
        ...row,
        evenings: meant(row.evenings),
      })),
      wishes: {
        modes: answers['wishes-modes'],
        minDays: answers['wishes-minDays'],
        maxDays: answers['wishes-maxDays'],
        hoursAWeek: answers['wishes-hoursAWeek'],
        countries: answers['wishes-countries'],
        activities: answers['wishes-activities'],
        mustBeCovered: answers['wishes-mustBeCovered'],
      },
      onlyForMe: {
        neverSend: answers['onlyForMe-neverSend'],
        remoteToo: answers['onlyForMe-remoteToo'],
      },
    }) as ProfileInput,
};

export const employments: Task = {
  path: 'employments',
  asked: ({ profile: { employments: held } }) => [
    held.length > 0,
    held.length > 0 && held.every(({ name, organisationId }) => name || organisationId),
  ],
  fields: () => [
    {
      name: 'employments',
      is: 'rows',
      most: 10,
      ready: 1,
      of: [
        {
          ...{ name: 'kind', say: 'employmentKind', is: 'one', drop: true, needed: true },
          words: 'ask.choice.employment.',
          of: employmentKinds,
        },
        { name: 'name', say: 'employer', is: 'text', most: 200 },
        { name: 'contractedHours', is: 'number', least: 0, greatest: 100, fraction: true },
        { name: 'country', say: 'employerCountry', ...country },
        { name: 'leaveWords', is: 'text', most: 2000, lines: 3 },
        { name: 'noticeDays', is: 'number', least: 0, greatest: 730 },
        { name: 'organisationId', is: 'kept' },
      ],
    },
  ],
  answers: ({ own, nameOf }) => ({
    employments: (own?.profile.employments ?? []).map((one) => ({
      kind: one.kind,
      name: one.name ?? (one.organisationId ? nameOf(one.organisationId) : null),
      contractedHours: one.contractedHours ?? null,
      country: one.country ?? null,
      leaveWords: one.leaveWords ?? null,
      noticeDays: one.noticeDays ?? null,
      organisationId: one.organisationId ?? null,
    })),
  }),
  changes: (answers) =>
    ({
      employments: rowsOf(answers, 'employments').map((row) => ({
        ...row,
        // The API keeps one of the two: an employer that Midst knows, or a name.
        name: row.organisationId ? null : row.name,
      })),
    }) as ProfileInput,
};
