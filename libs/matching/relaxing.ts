import type { Cefr, PositionFacts, RequirementFacts } from './facts.js';

/** One requirement made one step easier. */
export interface Relaxed {
  /** What was relaxed: the requirement's id, or `heritage`. */
  what: string;
  how: 'desirable' | 'one-level-lower' | 'welcome';
  position: PositionFacts;
}

const levels: readonly Cefr[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** Everything that could be relaxed by one step, each alone. None of it widens whom SQL narrows to. Pure. */
export function relaxations(position: PositionFacts): Relaxed[] {
  const instead = (old: RequirementFacts, by: Partial<RequirementFacts>): PositionFacts => ({
    ...position,
    requirements: position.requirements.map((one) => (one === old ? { ...old, ...by } : one)),
  });
  const relaxed: Relaxed[] = position.requirements.flatMap((asked): Relaxed[] => {
    if (!asked.essential || asked.kind === 'stated') return [];
    const lower = asked.level === null ? -1 : levels.indexOf(asked.level) - 1;
    return [
      ...(lower >= 0
        ? [
            {
              what: asked.id,
              how: 'one-level-lower' as const,
              position: instead(asked, { level: levels[lower] }),
            },
          ]
        : []),
      { what: asked.id, how: 'desirable', position: instead(asked, { essential: false }) },
    ];
  });
  return position.heritage === 'required'
    ? [...relaxed, { what: 'heritage', how: 'welcome', position: { ...position, heritage: 'welcome' } }]
    : relaxed;
}
