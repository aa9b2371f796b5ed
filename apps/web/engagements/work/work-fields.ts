import type { WorkPlanInput, WorkPlanShownFragment } from '../../api/operations.js';
import type { Answers, Field } from '../../forms/fields.js';
import { modes } from '../../profile/choices.js';

/** The questions of a work plan. `warned`: something in it looks like an NHS number. */
export function workFields(zones: readonly string[], { warned = false } = {}): Field[] {
  return [
    { name: 'objectives', say: 'workObjectives', is: 'text', most: 6000, lines: 4 },
    ...(zones.length > 1
      ? [
          {
            ...({ name: 'zone', say: 'workZone', is: 'one', drop: true, needed: true } as const),
            of: zones,
          },
        ]
      : []),
    {
      ...{ name: 'sessions', say: 'workSessions', is: 'rows', most: 60, ready: 2 },
      of: [
        { name: 'topic', say: 'sessionTopic', is: 'text', most: 200, needed: true },
        { name: 'mode', say: 'sessionMode', is: 'one', drop: true, needed: true, of: modes, words: 'mode.' },
        { name: 'day', say: 'sessionDay', is: 'day', needed: true },
        { name: 'begins', say: 'sessionBegins', is: 'text', most: 5 },
        { name: 'minutes', say: 'sessionMinutes', is: 'number', least: 5, greatest: 1440 },
        { name: 'place', say: 'sessionPlace', is: 'text', most: 300 },
      ],
    },
    {
      ...{ name: 'learners', say: 'workLearners', is: 'rows', most: 20, ready: 1 },
      of: [
        { name: 'cadre', say: 'learnersCadre', is: 'text', most: 100, needed: true },
        { name: 'number', say: 'learnersNumber', is: 'number', least: 1, greatest: 10_000 },
      ],
    },
    {
      ...{ name: 'materials', say: 'workMaterials', is: 'rows', most: 30, ready: 1 },
      of: [
        { name: 'what', say: 'materialWhat', is: 'text', most: 200, needed: true },
        { name: 'where', say: 'materialWhere', is: 'text', most: 300 },
      ],
    },
    { name: 'note', say: 'workNote', is: 'text', most: 500, lines: 2 },
    ...(warned ? [{ name: 'noPatient', is: 'tick' } as const] : []),
  ];
}

/** What the plan says, to write on. */
export function asSaved(plan: WorkPlanShownFragment | null | undefined): Answers {
  if (!plan) return {};
  return {
    objectives: plan.objectives.join('\n'),
    zone: plan.zone,
    sessions: plan.sessions.map(({ topic, mode, day, begins, minutes, place }) => ({
      ...{ topic, mode, day, begins: begins ?? null, minutes: minutes ?? null, place: place ?? null },
    })),
    learners: plan.learners.map(({ cadre, number }) => ({ cadre, number: number ?? null })),
    materials: plan.materials.map(({ what, where }) => ({ what, where: where ?? null })),
  };
}

export function planOf(answers: Answers, zones: readonly string[]): WorkPlanInput {
  const lines = String(answers.objectives ?? '').split('\n');
  return {
    objectives: lines.map((line) => line.trim()).filter(Boolean),
    zone: answers.zone ?? zones[0],
    sessions: (answers.sessions as Answers[]).map((one) => ({ ...one, begins: hour(one.begins) })),
    learners: answers.learners,
    materials: answers.materials,
  } as WorkPlanInput;
}

/** `9:30` and `9.30` are meant as `09:30`; anything else goes to the API as it was typed, and comes back as a fault. */
function hour(typed: unknown): string | null {
  if (typeof typed !== 'string') return null;
  const [, hours, minutes] = /^(\d{1,2})[:.h](\d{2})$/.exec(typed) ?? [];
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`;
}
