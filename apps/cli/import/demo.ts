import type { INestApplicationContext } from '@nestjs/common';
import { IsNull, Like, Not } from 'typeorm';
import { Organisation } from '../../../libs/partnerships/organisation.entity.js';
import { Verifications } from '../../../libs/partnerships/verifications.service.js';
import { Staff } from '../../../libs/people/staff.service.js';
import { system, type SignedIn } from '../../../libs/platform/actor.js';
import { Clock } from '../../../libs/platform/clock.js';
import { Database } from '../../../libs/platform/database.js';
import { type OpenedInDemo, openInDemo } from './open-in-demo.js';

const officers = ['demo.officer.wren@programme.midst.example', 'demo.officer.robin@programme.midst.example'];
const YEAR = 365 * 24 * 3600;

/**
 * Verifies what the file named, by two invented officers whose words stand in the records like anybody's, and opens the
 * needs that can be opened. An institution whose country was not stated is verified by nobody.
 */
export async function playInDemo(desk: INestApplicationContext, source: string): Promise<OpenedInDemo> {
  await verify(desk, source);
  return openInDemo(desk, source, await officerOf(desk, officers[0]));
}

async function officerOf(desk: INestApplicationContext, email: string): Promise<SignedIn> {
  return {
    ...{ kind: 'person', personId: await desk.get(Staff).makeOfficer(email) },
    ...{ sessionId: '', network: 'demo', roles: ['officer'] },
    freshUntil: desk.get(Clock).in(600),
  };
}

async function verify(desk: INestApplicationContext, source: string): Promise<void> {
  const database = desk.get(Database);
  const clock = desk.get(Clock);
  const waiting = await database.read(system('importer'), (tx) =>
    tx.find(Organisation, {
      where: {
        ...{ importKey: Like(`${source}:%`), country: Not(IsNull()) },
        ...{ state: 'registered' as const, registeredBy: IsNull() },
      },
      order: { id: 'ASC' },
    }),
  );
  if (waiting.length === 0) return;
  const day = (at: Date) => at.toISOString().slice(0, 10);
  for (const email of officers) {
    const actor = await officerOf(desk, email);
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
