import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Nodes } from '../../platform/graphql/node.js';
import { Organisation } from '../organisation.entity.js';
import { OrganisationSite, SaveSiteInput, SiteInput } from './site.entity.js';
import { Sites } from './sites.service.js';

@Resolver(() => OrganisationSite)
export class SiteResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly sites: Sites,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('OrganisationSite', (actor, id) =>
      this.database.read(actor, (tx) => this.sites.get(tx, id)),
    );
  }

  @Access('lead', 'officer')
  @Mutation(() => OrganisationSite, {
    description:
      'Adds a site of an institution, or states anew what one is like; what is left out is emptied.',
  })
  async saveSite(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Of which institution, and what the site is like.' }) input: SaveSiteInput,
  ): Promise<OrganisationSite> {
    const which = {
      organisationId: fromGlobalId(input.organisationId, 'Organisation', 'organisationId'),
      siteId: input.siteId ? fromGlobalId(input.siteId, 'OrganisationSite', 'siteId') : null,
    };
    const id = await this.commands.run(actor, 'saveSite', input, (tx) =>
      this.sites.save(tx, actor, which, input),
    );
    return this.database.read(actor, (tx) => this.sites.get(tx, id));
  }

  @Access('lead', 'officer')
  @Mutation(() => OrganisationSite, {
    description: 'Closes a site: needs that name it keep it, and no new one can name it.',
  })
  async closeSite(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which site.' }) input: SiteInput,
  ): Promise<OrganisationSite> {
    const siteId = fromGlobalId(input.siteId, 'OrganisationSite', 'siteId');
    const id = await this.commands.run(actor, 'closeSite', input, (tx) =>
      this.sites.close(tx, actor, siteId),
    );
    return this.database.read(actor, (tx) => this.sites.get(tx, id));
  }

  @ResolveField(() => [String], { description: 'What you can do with it now: names of mutations.' })
  allowedActions(@Parent() site: OrganisationSite, @CurrentActor() actor: SignedIn): Promise<string[]> {
    return this.database.read(actor, (tx) => this.sites.actionsFor(tx, actor, site));
  }
}

@Resolver(() => Organisation)
export class OrganisationSitesResolver {
  constructor(
    private readonly database: Database,
    private readonly service: Sites,
  ) {}

  @ResolveField(() => [OrganisationSite], {
    description:
      'The places in which it works, those that were closed last; of a sensitive one for its own people and officers only.',
  })
  sites(@Parent() { id }: Organisation, @CurrentActor() actor: SignedIn): Promise<OrganisationSite[]> {
    return this.database.read(actor, (tx) => this.service.of(tx, id));
  }
}
