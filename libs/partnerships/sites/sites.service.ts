import { Injectable } from '@nestjs/common';
import { Not, Raw, type EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { organisationKinds } from '../organisation.kinds.js';
import { canTellAbout } from '../organisation.policy.js';
import { Organisations } from '../organisations.service.js';
import { OrganisationSite } from './site.entity.js';

/** More than any institution of the field has; a list this long is a mistake. */
const most = 60;

const besidesItsName = ['place', 'level', 'beds', 'access', 'power', 'lodging'] as const;
export type SiteWords = Pick<OrganisationSite, 'name'> &
  Partial<Pick<OrganisationSite, (typeof besidesItsName)[number]>>;

/** The only writer of the places in which institutions work. */
@Injectable()
export class Sites {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly organisations: Organisations,
  ) {}

  async get(tx: EntityManager, id: string): Promise<OrganisationSite> {
    const site = await tx.findOneBy(OrganisationSite, { id });
    if (!site) throw notFound('site');
    return site;
  }

  /** Those that stand first, then those that were closed; of a sensitive organisation for its own people only. */
  of(tx: EntityManager, organisationId: string): Promise<OrganisationSite[]> {
    return tx
      .createQueryBuilder(OrganisationSite, 's')
      .where('s.organisationId = :organisationId', { organisationId })
      .orderBy('s.closedAt IS NOT NULL')
      .addOrderBy('s.name')
      .addOrderBy('s.id')
      .limit(200)
      .getMany();
  }

  /**
   * Adds a site, or states anew what one is like; what is left out is emptied.
   * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW, BAD_INPUT, TOO_MANY
   */
  async save(
    tx: EntityManager,
    actor: SignedIn,
    { organisationId, siteId }: { organisationId: string; siteId: string | null },
    words: SiteWords,
  ): Promise<string> {
    const organisation = await this.mayState(tx, actor, organisationId);
    if (!organisationKinds[organisation.kind].hasSites)
      throw new Refusal('BAD_INPUT', 'Only an institution abroad has sites here.', [
        { field: 'organisationId', sentence: 'Choose an institution abroad.' },
      ]);
    const said = {
      ...Object.fromEntries(besidesItsName.map((field) => [field, words[field] ?? null])),
      ...{ name: words.name.trim(), statedBy: actor.personId, statedAt: this.clock.now() },
    };
    await this.mustBeTheOnly(tx, organisationId, siteId, said.name);
    const id = siteId ?? newId();
    if (siteId) {
      const site = await this.get(tx, siteId);
      if (site.organisationId !== organisationId) throw notFound('site');
      if (site.closedAt) throw new Refusal('NOT_NOW', 'This site was closed. Add it anew if it opens again.');
      await tx.update(OrganisationSite, { id }, said);
    } else {
      if ((await tx.countBy(OrganisationSite, { organisationId })) >= most)
        throw new Refusal('TOO_MANY', `An institution can name ${most} sites.`);
      await tx.insert(OrganisationSite, { ...said, id, organisationId, closedAt: null });
    }
    await this.write(tx, siteId ? 'saveSite' : 'addSite', organisationId);
    return id;
  }

  /** Needs that name it keep it; no new one can. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW */
  async close(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    const { organisationId, closedAt } = await this.get(tx, id);
    await this.mayState(tx, actor, organisationId);
    if (closedAt) throw new Refusal('NOT_NOW', 'It was closed already.');
    await tx.update(OrganisationSite, { id }, { closedAt: this.clock.now() });
    await this.write(tx, 'closeSite', organisationId);
    return id;
  }

  /** What the actor can do with it now: names of mutations. */
  async actionsFor(tx: EntityManager, actor: SignedIn, site: OrganisationSite): Promise<string[]> {
    if (site.closedAt) return [];
    const own = await this.organisations.own(tx, actor);
    const may = actor.roles.includes('officer') || own.includes(site.organisationId);
    return may ? ['saveSite', 'closeSite'] : [];
  }

  private async mayState(tx: EntityManager, actor: SignedIn, organisationId: string) {
    const organisation = await this.organisations.get(tx, organisationId);
    if (!canTellAbout(actor, organisation, await this.organisations.own(tx, actor)))
      throw new Refusal('FORBIDDEN', 'Only its own leads and programme officers say where it works.');
    return organisation;
  }

  private async mustBeTheOnly(
    tx: EntityManager,
    organisationId: string,
    siteId: string | null,
    name: string,
  ): Promise<void> {
    // One at a time per institution, or two at once would both find the name free.
    await tx.query('SELECT FROM organisation WHERE id = $1 FOR UPDATE', [organisationId]);
    const alike = await tx.findOneBy(OrganisationSite, {
      ...{ organisationId, closedAt: Raw((column) => `${column} IS NULL`) },
      ...{ name: Raw((column) => `lower(${column}) = lower(:name)`, { name }) },
      ...(siteId ? { id: Not(siteId) } : {}),
    });
    if (alike)
      throw new Refusal('BAD_INPUT', 'It has a site of this name.', [
        { field: 'name', sentence: 'Give it a name by which it can be told from the other one.' },
      ]);
  }

  private write(tx: EntityManager, act: string, organisationId: string): Promise<void> {
    return this.audit.write(tx, { act, noun: 'organisation', nounId: organisationId, organisationId });
  }
}
