import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Commands, type Hold, type Idempotent } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/refusal.js';
import { RecruitmentWords } from '../../reference/recruitment-words.js';
import type { EngagementsRefusalCode } from '../engagement.refusals.js';
import { HeldTexts, textsOf } from './held-texts.service.js';

/** That what was sent is kept, and until when an officer answers. */
export class WordingHeld extends Refusal<EngagementsRefusalCode> {
  constructor(
    readonly heldId: string,
    dueOn: string,
    found: readonly { field: string; words: string }[],
  ) {
    const words = [...new Set(found.map((one) => `“${one.words}”`))].join(', ');
    const sentence =
      `${words}: this reads like recruitment and is held. A programme officer answers by ${dueOn}; released, it goes by ` +
      'itself, and you get a mail either way. Without these words you can send it now.';
    const fields = [...new Set(found.map(({ field }) => field))];
    super(
      'WORDING_HELD',
      sentence,
      fields.map((field) => ({ field, sentence })),
    );
  }
}

/**
 * Looks at what a mutation would say to another side before it runs. Words of recruitment are held openly: what was sent is
 * kept as it is and goes by itself once an officer has released its words. What says the same without them goes at once.
 */
@Injectable()
export class FirstLook implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly heldTexts: HeldTexts,
    private readonly recruitment: RecruitmentWords,
  ) {}

  onModuleInit(): void {
    this.commands.lookFirst((actor, operation, input) => this.look(actor, operation, input));
  }

  private async look(actor: Actor, operation: string, input: Idempotent): Promise<Hold | null> {
    // Whoever answers by a link is nobody to whom an officer could write.
    if (actor.kind !== 'person') return null;
    const texts = textsOf(operation, input);
    const found = texts.flatMap(({ field, text }) =>
      this.recruitment.in(text).map((words) => ({ field, words: words.slice(0, 300) })),
    );
    if (found.length === 0) return null;
    if (await this.database.as(actor, (tx) => this.heldTexts.areReleased(tx, actor, operation, texts)))
      return null;
    const words = [...new Set(found.map((one) => one.words))];
    return async () => {
      const { id, dueOn } = await this.database.as(actor, (tx) =>
        this.heldTexts.hold(tx, actor, { operation, input, texts, words }),
      );
      throw new WordingHeld(id, dueOn, found);
    };
  }
}
