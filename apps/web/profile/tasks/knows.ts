import type { ProfileInput } from '../../api/operations.js';
import type { Field } from '../../forms/fields.js';
import { offered } from '../../forms/terms.js';
import { registrationStatuses, skillLevels, stages, ukNations, yesNo } from '../choices.js';
import { country, level, meant, rowsOf, said, type Task } from './task.js';

export const you: Task = {
  path: 'you',
  asked: ({ profile }) => [profile.professions.length > 0, profile.livesIn != null],
  begun: ({ profile: { stage, grade, place } }) => [stage, grade, place].some(Boolean),
  fields: () => [
    { name: 'name', is: 'text', most: 200, needed: true },
    {
      name: 'professions',
      is: 'rows',
      most: 10,
      ready: 1,
      of: [
        { name: 'code', say: 'profession', is: 'term', kind: 'PROFESSION', own: true },
        { name: 'years', say: 'yearsInIt', is: 'number', least: 0, greatest: 70 },
        { name: 'current', ...yesNo, drop: true },
      ],
    },
    {
      name: 'stage',
      is: 'one',
      drop: true,
      words: 'ask.choice.stage.',
      of: stages,
    },
    { name: 'grade', say: 'ownGrade', is: 'text', most: 120 },
    { name: 'years', is: 'number', least: 0, greatest: 70 },
    { name: 'livesIn', ...country },
    {
      name: 'ukNation',
      is: 'one',
      drop: true,
      words: 'ask.choice.ukNation.',
      of: ukNations,
    },
    { name: 'place', say: 'ownPlace', is: 'text', most: 120 },
  ],
  answers: ({ name, own }) => ({
    name,
    professions: (own?.profile.professions ?? []).map((one) => ({
      code: one.code,
      years: one.years ?? null,
      current: said(one.current),
    })),
    stage: own?.profile.stage ?? null,
    grade: own?.profile.grade ?? null,
    years: own?.profile.years ?? null,
    livesIn: own?.profile.livesIn ?? null,
    ukNation: own?.profile.ukNation ?? null,
    place: own?.profile.place ?? null,
  }),
  changes: ({ stage, grade, years, livesIn, ukNation, place, ...rest }, { own }) =>
    ({
      ...{ stage, grade, years, livesIn, ukNation, place },
      professions: rowsOf(rest, 'professions').map((row) => ({
        ...row,
        current: row.current !== 'NO',
        specialties: own?.profile.professions.find(({ code }) => code === row.code)?.specialties ?? [],
      })),
    }) as ProfileInput,
};

export const registrations: Task = {
  path: 'registrations',
  // A register without its name answers only half of what a need asks.
  asked: ({ profile: { registrations: held } }) => [
    held.length > 0,
    held.length > 0 && held.every(({ body, status }) => body || status === 'NONE'),
  ],
  fields: () => [
    {
      name: 'registrations',
      is: 'rows',
      most: 20,
      ready: 1,
      of: [
        { name: 'country', say: 'registerCountry', ...country, needed: true },
        { name: 'body', is: 'text', most: 80 },
        {
          name: 'status',
          is: 'one',
          drop: true,
          needed: true,
          words: 'ask.choice.registration.',
          of: registrationStatuses,
        },
        { name: 'number', say: 'registerNumber', is: 'text', most: 40 },
      ],
    },
  ],
  answers: ({ own }) => ({
    registrations: (own?.profile.registrations ?? []).map((one) => ({
      country: one.country,
      body: one.body ?? null,
      status: one.status,
      number: one.number ?? null,
    })),
  }),
  changes: (answers) => answers as ProfileInput,
};

export const skills: Task = {
  path: 'skills',
  asked: ({ profile }) => [
    profile.skills.length > 0 || profile.professions.some((p) => p.specialties.length > 0),
    profile.teaching != null,
    profile.lowResource != null,
  ],
  begun: ({ profile }) => profile.activities.length > 0 || profile.pastAssignments.length > 0,
  fields: ({ own, nameOf, activities }) => [
    ...(own?.profile.professions ?? []).map(({ code }): Field => ({
      ...{ name: `specialties-${code}`, say: 'specialties', is: 'terms', kind: 'SPECIALTY', own: true },
      about: nameOf(code),
    })),
    {
      name: 'skills',
      is: 'rows',
      most: 100,
      ready: 2,
      of: [
        { name: 'code', say: 'skill', is: 'term', kind: 'SKILL', own: true, needed: true },
        {
          ...{ name: 'level', say: 'skillLevel', is: 'one', drop: true, words: 'ask.choice.skillLevel.' },
          of: skillLevels,
        },
      ],
    },
    { name: 'teaching', ...yesNo },
    { name: 'lowResource', ...yesNo },
    { name: 'activities', say: 'activitiesDone', is: 'some', ...offered(activities) },
    {
      name: 'pastAssignments',
      is: 'rows',
      most: 30,
      ready: 1,
      of: [
        { name: 'text', say: 'pastWork', is: 'text', most: 500, needed: true },
        { name: 'country', say: 'pastCountry', ...country },
        { name: 'from', say: 'pastFrom', is: 'day' },
        { name: 'to', say: 'pastTo', is: 'day' },
      ],
    },
    { name: 'words', say: 'ownWords', is: 'text', most: 4000, lines: 4 },
  ],
  answers: ({ own }) => ({
    ...Object.fromEntries(
      (own?.profile.professions ?? []).map(({ code, specialties }) => [`specialties-${code}`, specialties]),
    ),
    skills: (own?.profile.skills ?? []).map(({ code, level: of }) => ({ code, level: of ?? null })),
    teaching: said(own?.profile.teaching),
    lowResource: said(own?.profile.lowResource),
    activities: own?.profile.activities ?? [],
    pastAssignments: (own?.profile.pastAssignments ?? []).map((one) => ({
      text: one.text,
      country: one.country ?? null,
      from: one.from ?? null,
      to: one.to ?? null,
    })),
    words: (own?.profile.words ?? []).join('\n'),
  }),
  changes: (answers, { own }) =>
    ({
      ...(own && {
        professions: own.profile.professions.map((one) => ({
          ...one,
          specialties: answers[`specialties-${one.code}`],
        })),
      }),
      skills: rowsOf(answers, 'skills').map((row) => ({
        ...row,
        lastUsed: own?.profile.skills.find(({ code }) => code === row.code)?.lastUsed ?? null,
      })),
      teaching: meant(answers.teaching),
      lowResource: meant(answers.lowResource),
      activities: answers.activities,
      pastAssignments: answers.pastAssignments,
      words: linesOf(answers.words),
    }) as ProfileInput,
};

export const languages: Task = {
  path: 'languages',
  asked: ({ profile: { languages: spoken } }) => [
    spoken.length > 0,
    // A level for one use or another, or that it is not spoken.
    spoken.length > 0 &&
      spoken.every(({ none, general, understandPatients, teachIn }) =>
        [none, general, understandPatients, teachIn].some(Boolean),
      ),
  ],
  fields: () => [
    {
      name: 'languages',
      is: 'rows',
      most: 30,
      ready: 2,
      of: [
        { name: 'code', say: 'language', is: 'term', kind: 'LANGUAGE', own: true, needed: true },
        { name: 'understandPatients', ...level },
        { name: 'teachIn', ...level },
        { name: 'general', ...level },
      ],
    },
  ],
  answers: ({ own }) => ({
    languages: (own?.profile.languages ?? []).map((one) => ({
      code: one.code,
      understandPatients: one.understandPatients ?? null,
      teachIn: one.teachIn ?? null,
      general: one.general ?? null,
    })),
  }),
  changes: (answers, { own }) =>
    ({
      languages: rowsOf(answers, 'languages').map((row) => ({
        ...row,
        // That a language is not spoken is said in answer to a need; a level says otherwise.
        none:
          !row.understandPatients &&
          !row.teachIn &&
          !row.general &&
          (own?.profile.languages.find(({ code }) => code === row.code)?.none ?? false),
      })),
    }) as ProfileInput,
};

function linesOf(answer: unknown): string[] {
  const lines = typeof answer === 'string' ? answer.split('\n') : [];
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}
