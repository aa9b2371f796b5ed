import type { Leg } from './leg.entity.js';
import type { Need, NeedDetail } from './need.entity.js';
import type { Position } from './position.entity.js';

/** A need with all its parts, as rules look at it. */
export interface WholeNeed {
  need: Need;
  detail: NeedDetail;
  positions: Position[];
  legs: Leg[];
}

/** Every free text of a need with the field where it stands; reasons that are reviewed by themselves are left out. */
export function textsOf({ need, positions, legs }: WholeNeed): { field: string; text: string }[] {
  const stated: [string, string | null | undefined][] = [
    ['title', need.title],
    ['summary', need.summary],
    ['patients', need.patients],
    ['learners', need.learners],
    ['team', need.team],
    ['priority', need.priority],
    ['programme', need.programme],
    ['handover', need.handover],
    ['planServed', need.planServed],
    ['heritageReason', need.heritageReason],
    ['windowText', need.windowText],
    ...need.siteConditions.map((c, i): [string, string] => [`siteConditions.${i}.text`, c.text]),
    ...need.preparations.map((p, i): [string, string] => [`preparations.${i}.text`, p.text]),
    ...need.payItems.map((p, i): [string, string | null | undefined] => [`payItems.${i}.text`, p.text]),
    ...positions.flatMap((p, i): [string, string | null][] => [
      [`positions.${i}.title`, p.title],
      [`positions.${i}.duties`, p.duties],
      [`positions.${i}.grade`, p.grade],
      ...p.requirements.map((r, j): [string, string | null] => [
        `positions.${i}.requirements.${j}.text`,
        r.text,
      ]),
    ]),
    ...legs.flatMap((l, i): [string, string | null][] => [
      [`legs.${i}.purpose`, l.purpose],
      [`legs.${i}.when`, l.when],
      [`legs.${i}.load`, l.load],
      [`legs.${i}.onCall`, l.onCall],
    ]),
  ];
  return stated.flatMap(([field, text]) => (text ? [{ field, text }] : []));
}
