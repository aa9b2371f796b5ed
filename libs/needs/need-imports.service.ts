import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Importable, RowToWrite } from '../platform/imports/importable.js';
import type { Stated } from '../platform/imports/stated-row.js';
import { Refusal } from '../platform/refusal.js';
import { rowsOf } from '../platform/rows.js';
import { OrganisationImports } from '../partnerships/organisation-imports.service.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { blankNeed, withWords } from './draft.js';
import { Need, NeedDetail } from './need.entity.js';
import { Needs } from './need.service.js';
import { asLearning } from './need-choices.js';
import { readNeedCase } from './need-case.js';
import { NeedStore } from './need.store.js';
import type { WholeNeed } from './whole-need.js';

/**
 * Needs from files: drafts of an institution that is registered by being named, for its leads and an officer to
 * look at. Nothing is sent or opened by being in a file. As the system actor `importer`.
 */
@Injectable()
export class NeedImports implements Importable {
  readonly kind = 'need';

  constructor(
    private readonly clock: Clock,
    private readonly store: NeedStore,
    private readonly needs: Needs,
    private readonly organisations: OrganisationImports,
    private readonly vocabulary: Vocabulary,
  ) {}

  async write(tx: EntityManager, { row, key, nounId }: RowToWrite) {
    const { words, institution, stated } = readNeedCase(row, this.vocabulary);
    const source = key.slice(0, key.indexOf(':'));
    const institutionId = await this.organisations.named(tx, source, institution);
    const before = nounId ? await this.draft(tx, nounId) : null;
    const said = (await this.needs.asksToLearn(tx, institutionId)) ? asLearning(words) : words;
    const after = withWords(before ?? blankNeed(newId(), institutionId, this.clock.now()), said, newId);
    after.detail.stated = stated;
    if (before) {
      await this.store.rewrite(tx, before, after);
      if (before.need.institutionId !== institutionId)
        await tx.update(Need, { id: before.need.id }, { institutionId });
    } else {
      after.need.importKey = key;
      await this.needs.bringIn(tx, after);
    }
    return { nounId: after.need.id, stated };
  }

  async statedOn(tx: EntityManager, nounIds: readonly string[]): Promise<Map<string, Stated[]>> {
    const found = await rowsOf(tx, NeedDetail, 'WHERE need_id = ANY ($1)', [nounIds]);
    return new Map(found.map(({ needId, stated }) => [needId, stated]));
  }

  private async draft(tx: EntityManager, id: string): Promise<WholeNeed> {
    const whole = await this.store.whole(tx, id);
    if (whole.need.state !== 'draft')
      throw new Refusal(
        'NOT_NOW',
        'Its institution has sent it for review meanwhile, so a file no longer changes it.',
      );
    return whole;
  }
}
