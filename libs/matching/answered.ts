import { registerEnumType } from '@nestjs/graphql';

/** What gave an answer about who fits. All of them give the same one; an operator wants to know which was asked. */
export const AnsweredBy = {
  ROSTER: 'roster',
  RULE: 'rule',
  FOUND: 'found',
  KEPT: 'kept',
} as const;
export type AnsweredBy = (typeof AnsweredBy)[keyof typeof AnsweredBy];

registerEnumType(AnsweredBy, {
  name: 'AnsweredBy',
  description: 'What gave an answer about who fits. Each of them gives the same; some take longer.',
  valuesMap: {
    ROSTER: {
      description: 'Everybody, as this program keeps them in memory, with all that is saved by then.',
    },
    RULE: {
      description:
        'Everybody, read from the database and held against the rule one by one: so it is while the roster gets ready.',
    },
    FOUND: {
      description: 'What the last search for this open need found and later changes added or took away.',
    },
    KEPT: { description: 'What was shown for nearly the same need before; it stays for some days.' },
  },
});

/** An answer, what gave it, and when it was asked: everything that was saved before is in it. */
export interface Answered<T> {
  answer: T;
  by: AnsweredBy;
  asOf: Date;
}
