import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { readEmail } from './email.js';
import { People } from './people.service.js';
import { Roles } from './roles.service.js';

/** How the first officers come about: from the operator's console, where nobody is signed in. */
@Injectable()
export class Staff {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly roles: Roles,
  ) {}

  /**
   * Makes the person with this address a programme officer; the audit trail names the doorkeeper as the giver.
   * @returns the id of the person
   * @throws Refusal BAD_INPUT
   */
  async makeOfficer(stated: string): Promise<string> {
    const email = readEmail(stated, 'email');
    return this.database.as(system('doorkeeper'), async (tx) => {
      const personId = await this.people.expected(tx, email);
      await this.roles.give(tx, { personId, role: 'officer', by: null });
      return personId;
    });
  }
}
