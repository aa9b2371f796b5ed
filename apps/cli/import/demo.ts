import type { INestApplicationContext } from '@nestjs/common';
import { IsNull, Like } from 'typeorm';
import { Organisation } from '../../../libs/partnerships/organisation.entity.js';
import { Verifications } from '../../../libs/partnerships/verifications.service.js';
import { Staff } from '../../../libs/people/staff.service.js';
import { system, type SignedIn } from '../../../libs/platform/actor.js';
import { Clock } from '../../../libs/platform/clock.js';
import { Database } from '../../../libs/platform/database.js';

const officers = ['demo.officer.wren@programme.midst.example', 'demo.officer.robin@programme.midst.example'];
const YEAR = 365 * 24 * 3600;

/** Verifies what the file named, by two invented officers whose words stand in the records like anybody's. */
export async function verifyInDemo(desk: INestApplicationContext, source: string): Promise<void> {
  const database = desk.get(Database);
  const clock = desk.get(Clock);
  const waiting = await database.read(system('importer'), (tx) =>
    tx.find(Organisation, {
      where: { importKey: Like(`${source}:%`), state: 'registered', registeredBy: IsNull() },
      order: { id: 'ASC' },
    }),
  );
  if (waiting.length === 0) return;
  const day = (at: Date) => at.toISOString().slice(0, 10);
  for (const email of officers) {
    const personId = await desk.get(Staff).makeOfficer(email);
    const actor: SignedIn = {
      ...{ kind: 'person', personId, sessionId: '', network: 'demo', roles: ['officer'] },
      freshUntil: clock.in(600),
    };
    for (const { id, country } of waiting)
      await database.as(actor, (tx) =>
        desk.get(Verifications).verify(tx, actor, id, {
          evidence: 'Demo data: nobody looked at any evidence.',
          basis:
            country === 'GB'
              ? { kind: 'uk', assessedOn: day(clock.now()), expiresOn: null }
              : { kind: 'exception', assessedOn: day(clock.now()), expiresOn: day(clock.in(YEAR)) },
          emailDomains: [],
        }),
      );
  }
}
