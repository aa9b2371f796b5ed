import { Injectable } from '@nestjs/common';
import { registerEnumType } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { daysAfter } from '../platform/days.js';
import { BankHolidays } from '../reference/bank-holidays.js';
import { UkNation } from '../reference/uk-nation.js';
import { workingDayAfter } from '../reference/working-days.js';

/** What an officer answers about words that were held. */
export const WordingOutcome = { RELEASED: 'released', RETURNED: 'returned' } as const;
export type WordingOutcome = (typeof WordingOutcome)[keyof typeof WordingOutcome];

registerEnumType(WordingOutcome, {
  name: 'WordingOutcome',
  description: 'What an officer answered about words that were held.',
  valuesMap: {
    RELEASED: { description: 'They may stand: the other side sees them.' },
    RETURNED: { description: 'They go back to their writer with a reason: the other side never sees them.' },
  },
});

/** Within how many working days an officer answers (the rule of this service, not of a code). */
const answerWithin = 2;

/** Until when an officer answers for wording. Days off are those of England, where the programme's office is. */
@Injectable()
export class AnswerDays {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: BankHolidays,
  ) {}

  /** The last day (YYYY-MM-DD) for an answer about words that are noticed now. */
  async due(tx: EntityManager): Promise<string> {
    const today = this.clock.today();
    const off = await this.holidays.between(tx, UkNation.ENGLAND, today, daysAfter(today, 30));
    return workingDayAfter(
      today,
      answerWithin,
      off.map(({ day }) => day),
    );
  }
}
