import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '../people/audit.service.js';
import { GivingRoles, isStaffRole, type RoleChange } from '../people/giving-roles.service.js';
import { Person, PersonContact } from '../people/person.entity.js';
import type { RoleWish } from '../people/role-wish.entity.js';
import { Roles } from '../people/roles.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { PersonsRoles, RoleInput, WaitingRole } from './giving-roles.types.js';
import { Organisations } from './organisations.service.js';

const input = { description: 'Which role, of whom, and why.' };

/** Roles as officers give and end them. It stands here and not with people, because a coordinator's names a house. */
@Resolver(() => PersonsRoles)
export class GivingRolesResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly giving: GivingRoles,
    private readonly roles: Roles,
    private readonly organisations: Organisations,
    private readonly audit: Audit,
  ) {}

  @Access('officer')
  @Query(() => [WaitingRole], {
    description: 'Roles that wait for the word of a second officer, the oldest first; at most a hundred.',
  })
  waitingRoles(@CurrentActor() actor: SignedIn): Promise<WaitingRole[]> {
    return this.database.read(actor, async (tx) => shown(tx, actor, await this.giving.waitingFor(tx)));
  }

  @Access('officer', { fresh: true })
  @Query(() => PersonsRoles, {
    description:
      "One person's roles, to give or end. That they were read is recorded, and the person can see it.",
  })
  async personsRoles(
    @CurrentActor() actor: SignedIn,
    @Args('personId', { type: () => ID, description: 'Whose: a `FoundPerson.id`.' }) personId: string,
  ): Promise<PersonsRoles> {
    return this.of(actor, fromGlobalId(personId, 'Person', 'personId'));
  }

  @Access('officer', { fresh: true })
  @Mutation(() => PersonsRoles, {
    description:
      'Gives somebody a role: an association its coordinator at once; an officer, an operator or safeguarding staff waits until a second, different officer calls this as well. Nobody gives themselves one.',
  })
  giveRole(@CurrentActor() actor: SignedIn, @Args('input', input) asked: RoleInput): Promise<PersonsRoles> {
    return this.change(actor, 'giveRole', asked, async (tx, change) => {
      if (isStaffRole(change.role)) return this.giving.speakFor(tx, actor, { ...change, role: change.role });
      await this.mustBeAssociation(tx, change.organisationId);
      await this.giving.give(tx, actor, change);
    });
  }

  @Access('officer', { fresh: true })
  @Mutation(() => PersonsRoles, {
    description: 'Drops what waits for a second officer, so that the role is not given.',
  })
  dropWaitingRole(
    @CurrentActor() actor: SignedIn,
    @Args('input', input) asked: RoleInput,
  ): Promise<PersonsRoles> {
    return this.change(actor, 'dropWaitingRole', asked, async (tx, change) => {
      if (!isStaffRole(change.role)) throw notFound('role');
      await this.giving.drop(tx, actor, { ...change, role: change.role });
    });
  }

  @Access('officer', { fresh: true })
  @Mutation(() => PersonsRoles, {
    description: "Ends somebody's role at once, and with it what they see by it. The last officer stays.",
  })
  endRole(@CurrentActor() actor: SignedIn, @Args('input', input) asked: RoleInput): Promise<PersonsRoles> {
    return this.change(actor, 'endRole', asked, (tx, change) => this.giving.end(tx, change));
  }

  private async change(
    actor: SignedIn,
    operation: string,
    asked: RoleInput,
    work: (tx: EntityManager, change: RoleChange) => Promise<void>,
  ): Promise<PersonsRoles> {
    const personId = fromGlobalId(asked.personId, 'Person', 'personId');
    const organisationId = asked.organisationId
      ? fromGlobalId(asked.organisationId, 'Organisation', 'organisationId')
      : null;
    if ((asked.role === 'coordinator') !== (organisationId !== null))
      throw new Refusal('BAD_INPUT', 'A coordinator has one association; staff have none.', [
        {
          field: 'organisationId',
          sentence: 'Name the association of a coordinator, and nothing otherwise.',
        },
      ]);
    const { role, reason } = asked;
    await this.commands.run(actor, operation, asked, async (tx) => {
      await work(tx, { personId, role, organisationId, reason });
      return personId;
    });
    return this.of(actor, personId, { trace: false });
  }

  private async mustBeAssociation(tx: EntityManager, id: string | null): Promise<void> {
    const { kind, state } = await this.organisations.get(tx, id ?? '');
    if (kind !== 'association' || state !== 'verified')
      throw new Refusal('BAD_INPUT', 'A coordinator looks after a verified association.', [
        { field: 'organisationId', sentence: 'Choose an association that two officers have verified.' },
      ]);
  }

  /** Once for a sitting: every step of a change reads the page again. */
  private async leaveTrace(tx: EntityManager, actor: SignedIn, personId: string): Promise<void> {
    const lately: unknown[] = await tx.query(
      `SELECT FROM audit_entry WHERE about = $1 AND person_id = $2 AND act = 'read-roles' AND at > now() - interval '15 minutes'`,
      [personId, actor.personId],
    );
    if (lately.length === 0)
      await this.audit.write(tx, { act: 'read-roles', noun: 'person', nounId: personId, about: personId });
  }

  /** Not the operation's read-only transaction: the trace of the reading is part of it. */
  private of(actor: SignedIn, personId: string, { trace } = { trace: true }): Promise<PersonsRoles> {
    return this.database.as(actor, async (tx) => {
      const person = await tx.findOneBy(Person, { id: personId });
      if (!person) throw notFound('person');
      if (trace) await this.leaveTrace(tx, actor, personId);
      const contact = await tx.findOneBy(PersonContact, { personId });
      return {
        ...{ personId: toGlobalId('Person', personId), name: person.name, email: contact?.email ?? null },
        ...{ you: personId === actor.personId, left: person.closedAt !== null },
        roles: await this.roles.of(tx, personId),
        waiting: await shown(tx, actor, await this.giving.waitingFor(tx, personId)),
      };
    });
  }
}

async function shown(
  tx: EntityManager,
  actor: SignedIn,
  wishes: readonly RoleWish[],
): Promise<WaitingRole[]> {
  const ids = wishes.flatMap(({ personId, wishedBy }) => [personId, wishedBy]);
  const names = new Map((await tx.findBy(Person, { id: In(ids) })).map(({ id, name }) => [id, name]));
  return wishes.map(({ personId, role, reason, wishedBy, wishedAt }) => ({
    ...{ personId: toGlobalId('Person', personId), personName: names.get(personId) ?? null },
    ...{ role, reason, wishedAt, wishedByName: names.get(wishedBy) ?? null },
    yours: wishedBy === actor.personId,
  }));
}
