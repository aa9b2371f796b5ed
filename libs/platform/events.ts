import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from './ids.js';

/** A fact in the past tense, by ids only: listeners load the present state themselves. */
export interface EventKind<P extends Record<string, string>> {
  readonly name: string;
  (payload: P): { name: string; payload: P };
}

const declared = new Map<string, EventKind<Record<string, string>>>();

/** Declares an event. Names are `noun.happened`, e.g. `need.opened`. */
export function event<P extends Record<string, string>>(name: string): EventKind<P> {
  if (declared.has(name)) throw new Error(`The event ${name} is declared twice`);
  const kind = (payload: P) => ({ name, payload });
  Object.defineProperty(kind, 'name', { value: name });
  declared.set(name, kind as unknown as EventKind<Record<string, string>>);
  return kind as EventKind<P>;
}

export function declaredEvents(): string[] {
  return [...declared.keys()];
}

/**
 * What must follow from a change is an outbox row in the same transaction: committed together or not at all.
 * The relay turns it into one delivery per listener.
 */
@Injectable()
export class Outbox {
  async emit(tx: EntityManager, happened: { name: string; payload: Record<string, string> }): Promise<void> {
    await tx.query('INSERT INTO event (id, name, payload) VALUES ($1, $2, $3)', [
      newId(),
      happened.name,
      JSON.stringify(happened.payload),
    ]);
  }
}
