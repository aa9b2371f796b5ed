import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../people/audit.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Secrets } from '../platform/secrets.js';
import { todayAt } from '../time-off/today.js';
import { Certificate, type CertificateFacts, type Shown } from './certificate.entity.js';
import type { Contribution } from './contribution.entity.js';
import { ContributionStore } from './contribution.store.js';
import { CredentialKeys } from './credential-keys.js';
import { credentialOf, numberOf, shownOf, statusListOf } from './credential.js';

/** What anybody learns of a certificate by its number. */
export interface Verified {
  issuedAt: Date;
  revokedAt: Date | null;
  facts: CertificateFacts;
}

/** Certificates: signed of what the host confirmed, shown as their holder likes, revoked by whoever may. */
@Injectable()
export class Certificates {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly secrets: Secrets,
    private readonly keys: CredentialKeys,
    private readonly store: ContributionStore,
    private readonly audit: Audit,
  ) {}

  /** @returns its id; the one that holds already, where there is one. @throws Refusal NOT_FOUND, NOT_NOW, NO_SIGNING_KEY */
  async issue(
    tx: EntityManager,
    actor: SignedIn,
    contributionId: string,
    shows: readonly Shown[],
  ): Promise<string> {
    const contribution = await this.store.lock(tx, contributionId);
    if (contribution.personId !== actor.personId) throw notFound('contribution');
    if (contribution.state !== 'confirmed')
      throw new Refusal('NOT_NOW', 'Only what the host has confirmed is certified.');
    const there = (await this.of(tx, contributionId)).find(({ revokedAt }) => revokedAt === null);
    if (there) return there.id;
    const id = newId();
    const number = numberOf(this.secrets.shared('certificate-number', id, 1));
    const facts = await this.factsOf(tx, contribution);
    const [{ place }]: { place: string }[] = await tx.query(`SELECT nextval('certificate_status') AS place`);
    const statusIndex = Number(place);
    const issuedAt = this.clock.now();
    const of = { webUrl: this.config.values.WEB_URL, number, statusIndex, issuedAt };
    const credential = await this.keys.sign(credentialOf(facts, of));
    const { personId, version } = contribution;
    await tx.insert(Certificate, {
      ...{ id, number, contributionId, personId, version, statusIndex, facts, credential, issuedAt },
      shows: [...new Set(shows)],
      keyId: this.keys.signingId,
    });
    return id;
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW */
  async share(tx: EntityManager, actor: SignedIn, id: string, shows: readonly Shown[]): Promise<void> {
    const certificate = await this.get(tx, id);
    if (certificate.personId !== actor.personId) throw notFound('certificate');
    if (certificate.revokedAt)
      throw new Refusal('NOT_NOW', 'It was revoked: nothing of it is shown any more.');
    await tx.update(Certificate, { id }, { shows: [...new Set(shows)] });
  }

  /** By its holder, or by an officer with a reason. @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT */
  async revoke(tx: EntityManager, actor: SignedIn, id: string, words: string | null): Promise<void> {
    const certificate = await this.get(tx, id);
    if (certificate.revokedAt) throw new Refusal('NOT_NOW', 'It was revoked before.');
    const own = certificate.personId === actor.personId;
    if (!own && !words) {
      const sentence = 'Say why; its holder reads it.';
      throw new Refusal('BAD_INPUT', sentence, [{ field: 'words', sentence }]);
    }
    const revokedBecause = own ? 'by-holder' : 'by-officer';
    const revokedAt = this.clock.now();
    await tx.update(Certificate, { id }, { revokedAt, revokedBecause, ...(!own && { revokeWords: words }) });
    await this.audit.write(tx, {
      ...{ act: 'revoked-certificate', noun: 'certificate', nounId: id, about: certificate.personId },
      ...(!own && { reason: words ?? undefined }),
    });
  }

  /** Row-level security shows it to its holder and to officers. @throws Refusal NOT_FOUND */
  async get(tx: EntityManager, id: string): Promise<Certificate> {
    const certificate = await tx.findOneBy(Certificate, { id });
    if (!certificate) throw notFound('certificate');
    return certificate;
  }

  of(tx: EntityManager, contributionId: string): Promise<Certificate[]> {
    return tx.find(Certificate, { where: { contributionId }, order: { id: 'DESC' } });
  }

  /** To whoever has the number: whether it holds, and what its holder shows. @throws Refusal NOT_FOUND */
  async verify(tx: EntityManager, stated: string): Promise<Verified> {
    const plain = stated
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .slice(0, 16);
    const number = plain.replace(/(.{4})(?=.)/g, '$1-');
    const [found]: { issued_at: Date; revoked_at: Date | null; facts: CertificateFacts; shows: Shown[] }[] =
      await tx.query('SELECT * FROM app.certificate_of_number($1)', [number]);
    if (!found) throw notFound('certificate');
    const { issued_at: issuedAt, revoked_at: revokedAt, facts, shows } = found;
    return { issuedAt, revokedAt, facts: revokedAt ? {} : shownOf(facts, shows) };
  }

  /** The signed list of what was revoked. @param list from 0 */
  async statusList(tx: EntityManager, list: number): Promise<string> {
    const [{ places }]: { places: number[] }[] = await tx.query('SELECT app.revoked_places($1) AS places', [
      list,
    ]);
    return this.keys.sign(
      statusListOf(places, { webUrl: this.config.values.WEB_URL, list, at: this.clock.now() }),
    );
  }

  private async factsOf(tx: EntityManager, contribution: Contribution): Promise<CertificateFacts> {
    const { personName, kind, hostName, country, verifierName, verifierPost, verifierStanding } =
      contribution;
    const { title, role, learning, sessions, taught } = await this.store.account(
      tx,
      contribution.id,
      contribution.version,
    );
    const days = sessions.flatMap(({ day, until }) => [day, until ?? day]).sort();
    const people = taught.reduce((sum, one) => sum + one.people, 0);
    return {
      ...{ name: personName, kind, title, host: hostName, country, role, learning },
      ...{ firstDay: days[0], lastDay: days[days.length - 1] },
      hours: Math.round((sessions.reduce((sum, one) => sum + one.minutes, 0) / 60) * 10) / 10,
      people: people || null,
      ...{
        verifier: verifierName,
        verifierPost,
        verifierStanding,
        confirmedOn: todayAt(contribution.answeredAt!),
      },
    };
  }
}
