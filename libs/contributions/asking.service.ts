import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import { RoleHeld } from '../people/role-held.entity.js';
import { contributionDoor } from './confirming.service.js';
import type { Contribution } from './contribution.entity.js';

/** Puts the question to the host; asked again for the same thing, it is told once. */
@Injectable()
export class Asking {
  constructor(private readonly messages: Messages) {}

  async tell(tx: EntityManager, contribution: Contribution, occasion: 'first' | 'reminder'): Promise<void> {
    const { id, version, generation, reminders } = contribution;
    const ids = { contributionId: id, version: String(version), generation: String(generation), occasion };
    const key = `contribution-asked:${id}:${version}:${generation}:${occasion === 'first' ? 0 : reminders}`;
    if (contribution.confirmerEmail) {
      await this.messages.tell(tx, {
        key,
        kind: 'contribution-asked',
        to: {
          address: contribution.confirmerEmail,
          name: contribution.confirmerName!,
          language: contribution.confirmerLanguage!,
        },
        ids,
        door: { purpose: contributionDoor, id, generation },
      });
      return;
    }
    const readers = await whoAnswers(tx, contribution);
    await this.messages.tellAll(
      tx,
      readers.map((reader) => ({
        key: `${key}:${reader}`,
        kind: 'contribution-asked',
        to: { personId: reader },
        ids,
      })),
    );
  }
}

/** The mentee of a pair, or the leads of the institution without whoever gave: who answers with an account of their own. */
export async function whoAnswers(
  tx: EntityManager,
  { institutionId, menteeId, personId }: Pick<Contribution, 'institutionId' | 'menteeId' | 'personId'>,
): Promise<string[]> {
  if (menteeId) return [menteeId];
  if (!institutionId) return [];
  const leads = await tx.findBy(RoleHeld, { organisationId: institutionId, role: 'lead', until: IsNull() });
  return [...new Set(leads.map((held) => held.personId))].filter((reader) => reader !== personId);
}
