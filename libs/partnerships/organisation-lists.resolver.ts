import {
  Args,
  ArgsType,
  Field,
  ID,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsIn, IsOptional, Length, MaxLength } from 'class-validator';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page, page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { CountryCode } from '../platform/graphql/scalars.js';
import { Organisation, OrganisationCard } from './organisation.entity.js';
import { OrganisationKind } from './organisation.kinds.js';
import { organisationLife, type OrganisationState } from './organisation.states.js';
import { allOrganisations, cards, countAll, countToVerify, toVerify } from './organisations.query.js';

@ObjectType({ description: 'Verified organisations, by country and region.' })
export class OrganisationCardConnection extends Connection(OrganisationCard) {}

@ObjectType({ description: 'Organisations, as officers see them.' })
export class OrganisationConnection extends Connection(Organisation, { counted: true }) {}

@ArgsType()
class WhichOrganisationsArgs extends ConnectionArgs {
  @Field(() => OrganisationKind, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  kind?: OrganisationKind | null;

  @Field(() => CountryCode, { nullable: true, description: 'Only in this country or territory.' })
  @IsOptional()
  country?: string | null;
}

@ArgsType()
export class OrganisationsArgs extends WhichOrganisationsArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Only those whose name has these letters in it, 2 to 100 of them; capitals and accents do not matter.',
  })
  @IsOptional()
  @Length(2, 100)
  named?: string | null;
}

@ArgsType()
export class AllOrganisationsArgs extends WhichOrganisationsArgs {
  @Field(() => String, { nullable: true, description: 'Only those whose name holds these words.' })
  @IsOptional()
  @MaxLength(200)
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those that stand so: `registered`, `verified`, `suspended` or `closed`.',
  })
  @IsOptional()
  @IsIn(organisationLife.states)
  state?: OrganisationState | null;
}

@Resolver(() => OrganisationCard)
export class OrganisationListsResolver {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  @Access('signed-in')
  @Query(() => OrganisationCardConnection, {
    description: 'Verified organisations. Of sensitive ones the region only, without a name.',
  })
  organisations(
    @CurrentActor() actor: SignedIn,
    @Args() args: OrganisationsArgs,
  ): Promise<Page<OrganisationCard>> {
    const { kind = null, country = null, named = null } = args;
    const list = `organisations ${kind ?? ''} ${country ?? ''} ${named ?? ''}`.trimEnd();
    return this.database.read(actor, (tx) =>
      page(
        this.cursors,
        list,
        args,
        (card) => [card.country, card.id],
        (after, limit) => cards(tx, { kind, country, named, after, limit }),
      ),
    );
  }

  @Access('officer')
  @Query(() => OrganisationConnection, {
    description:
      'Registered organisations that wait for verification, and verified ones whose ground expires within 60 days; the oldest first.',
  })
  organisationsToVerify(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
  ): Promise<Page<Organisation>> {
    return this.database.read(actor, (tx) =>
      page(
        this.cursors,
        'organisations to verify',
        args,
        (organisation) => [organisation.registeredAt.toISOString(), organisation.id],
        (after, limit) => toVerify(tx, after, limit),
        () => countToVerify(tx),
      ),
    );
  }

  @Access('officer')
  @Query(() => OrganisationConnection, {
    description: 'All organisations, wherever they stand, by name.',
  })
  allOrganisations(
    @CurrentActor() actor: SignedIn,
    @Args() { kind, country, search, state, ...args }: AllOrganisationsArgs,
  ): Promise<Page<Organisation>> {
    const sought = {
      kind: kind ?? null,
      country: country ?? null,
      search: search ?? null,
      state: state ?? null,
    };
    return this.database.read(actor, (tx) =>
      page(
        this.cursors,
        `all organisations ${JSON.stringify(sought)}`,
        args,
        ({ name, id }) => [name, id],
        (after, limit) => allOrganisations(tx, sought, { after, limit }),
        () => countAll(tx, sought),
      ),
    );
  }

  @ResolveField(() => ID, { description: 'The id of the organisation.' })
  id(@Parent() card: OrganisationCard): string {
    return toGlobalId('Organisation', card.id);
  }
}
