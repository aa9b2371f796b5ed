import { Field, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../platform/refusal.js';

@ObjectType({ description: 'What both sides of an engagement promise each other.' })
export class ConductCode {
  @Field({ description: 'Its version, which both sides name when they agree.' })
  version: string;

  @Field(() => [String], { description: 'Its sentences.' })
  sentences: string[];
}

/** Versions are never edited: engagements name the one that was accepted. Midst's own words. */
export const conductCode: ConductCode = {
  version: '2026-11',
  sentences: [
    'We respect each other, patients, colleagues and learners, whoever they are.',
    'Nobody uses their position for favours, money or sex; children are never left unsafe.',
    'The visitor works within their competence, under the law and the rules of the place, and says when something is beyond them.',
    'What is learnt about a patient stays with those who care for them; pictures only with consent.',
    'Nobody is recruited away from the institution by this work.',
    'Concerns are raised openly and early, and nobody suffers for raising them in good faith.',
  ],
};

/** @throws Refusal CONDUCT_CODE */
export function refuseOtherCode(code: string): void {
  if (code === conductCode.version) return;
  const sentence = `The present version is ${conductCode.version}. Read it, then accept it.`;
  throw new Refusal('CONDUCT_CODE', sentence, [{ field: 'conductCode', sentence }]);
}
