import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import type { PartnershipsRefusalCode } from '../partnerships.refusals.js';
import { CountryPause, type PausedCountry } from './country-pause.entity.js';
import {
  type CountryPauseAction,
  countryPauseLife,
  type CountryPauseParty,
  type CountryPauseState,
} from './country-pause.states.js';

/** The only writer of pauses. What follows from one is asked where it matters, and stored nowhere. */
@Injectable()
export class CountryPauses {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws Refusal BAD_INPUT where the country is paused, or waits to be */
  async pause(
    tx: EntityManager,
    actor: SignedIn,
    { country, reason, atOnce }: { country: string; reason: string; atOnce: boolean },
  ): Promise<string> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 221))', [country]);
    const standing = ['proposed', 'in_force', 'confirmed'] satisfies CountryPauseState[];
    if (await tx.existsBy(CountryPause, { country, state: In(standing) }))
      throw wrongField('country', 'This country is paused, or a pause of it waits for a second officer.');
    const id = newId();
    const now = this.clock.now();
    await tx.insert(CountryPause, {
      ...{ id, country, reason, state: atOnce ? 'in_force' : countryPauseLife.initial },
      ...{ decidedBy: actor.personId, decidedAt: now, since: atOnce ? now : null },
      ...{ confirmedBy: null, confirmedAt: null, endedBy: null, endedAt: null, endReason: null },
    });
    await this.note(tx, atOnce ? 'pauseCountryAtOnce' : 'began-to-pause-country', id, country, reason);
    return id;
  }

  /** The second officer's word. @throws Refusal SECOND_OFFICER_NEEDED, NOT_NOW, NOT_FOUND */
  async confirm(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const pause = await this.lock(tx, id);
    if (pause.decidedBy === actor.personId)
      throw new Refusal<PartnershipsRefusalCode>(
        'SECOND_OFFICER_NEEDED',
        'You decided this pause; a different officer confirms it.',
      );
    const state = this.go(actor, pause, 'confirm');
    const now = this.clock.now();
    const confirmed = { confirmedBy: actor.personId, confirmedAt: now, since: pause.since ?? now };
    await tx.update(CountryPause, { id }, { state, ...confirmed });
    await this.note(tx, 'confirmCountryPause', id, pause.country);
  }

  /** Drops what waits, or lifts what holds. @throws Refusal NOT_NOW, NOT_FOUND */
  async end(tx: EntityManager, actor: SignedIn, id: string, reason: string): Promise<void> {
    const pause = await this.lock(tx, id);
    const state = this.go(actor, pause, pause.state === 'proposed' ? 'drop' : 'lift');
    const ended = { endedBy: actor.personId, endedAt: this.clock.now(), endReason: reason };
    await tx.update(CountryPause, { id }, { state, ...ended });
    await this.note(
      tx,
      state === 'dropped' ? 'dropCountryPause' : 'liftCountryPause',
      id,
      pause.country,
      reason,
    );
  }

  /** Those that stand first, then the newest; at most a hundred. */
  all(tx: EntityManager): Promise<CountryPause[]> {
    return tx
      .createQueryBuilder(CountryPause, 'p')
      .orderBy(`p.state IN ('proposed', 'in_force', 'confirmed')`, 'DESC')
      .addOrderBy('p.decidedAt', 'DESC')
      .limit(100)
      .getMany();
  }

  async get(tx: EntityManager, id: string): Promise<CountryPause> {
    const pause = await tx.findOneBy(CountryPause, { id });
    if (!pause) throw notFound('pause');
    return pause;
  }

  allowed(actor: SignedIn, pause: CountryPause): CountryPauseAction[] {
    return countryPauseLife.allowed(pause.state, [partyOf(actor, pause)]);
  }

  private go(actor: SignedIn, pause: CountryPause, action: CountryPauseAction): CountryPauseState {
    return countryPauseLife.go(action, pause.state, [partyOf(actor, pause)]);
  }

  private async lock(tx: EntityManager, id: string): Promise<CountryPause> {
    await tx.query('SELECT FROM country_pause WHERE id = $1 FOR UPDATE', [id]);
    return this.get(tx, id);
  }

  private note(tx: EntityManager, act: string, nounId: string, country: string, reason?: string) {
    return this.audit.write(tx, { act, noun: 'country-pause', nounId, reason, details: { country } });
  }
}

function partyOf(actor: SignedIn, { decidedBy }: CountryPause): CountryPauseParty {
  return actor.personId === decidedBy ? 'decider' : 'other';
}

/** Which of these countries are paused now; anybody may ask. */
export async function pausedAmong(
  tx: EntityManager,
  countries: readonly (string | null | undefined)[],
): Promise<PausedCountry[]> {
  const asked = [...new Set(countries.filter((one): one is string => !!one))];
  if (asked.length === 0) return [];
  return tx.query(
    `SELECT c AS country, app.paused_since(c) AS since FROM unnest($1::text[]) AS c
      WHERE app.paused_since(c) IS NOT NULL ORDER BY c`,
    [asked],
  );
}

/** The refusal wherever something would begin in a paused country. */
export function countryPaused(): Refusal {
  return new Refusal<PartnershipsRefusalCode>(
    'COUNTRY_PAUSED',
    'Work on site in this country is paused by the programme; nothing new begins there. Remote work goes on.',
  );
}
