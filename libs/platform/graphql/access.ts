import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Role, SignedIn } from '../actor.js';
import { Refusal } from '../refusal.js';

/** Who may call an operation at all. What they may do with a given thing is the service's and the policy's to say. */
export type Audience = 'anyone' | 'signed-in' | 'approver' | Role;

export interface AccessRule {
  audience: readonly Audience[];
  /** Refuses when the device's sign-in code is no longer fresh: for operations that disclose others' personal data. */
  fresh: boolean;
}

export interface OperationContext {
  req: FastifyRequest;
  reply: FastifyReply;
  actor: Actor;
}

const ACCESS = 'midst:access';

/**
 * Declares who may call an operation: any one of those named. Every query and mutation has one; a house test walks
 * the schema, and without one the guard refuses everybody.
 *
 * `@Access('anyone')`, `@Access('lead', 'officer')`, `@Access('lead', { fresh: true })`
 */
export function Access(...rule: [...Audience[]] | [...Audience[], { fresh: boolean }]) {
  const named: readonly (Audience | { fresh: boolean })[] = rule;
  const audience = named.filter((part) => typeof part === 'string');
  const option = named.find((part) => typeof part === 'object');
  if (audience.length === 0) throw new Error('@Access names nobody');
  return SetMetadata<string, AccessRule>(ACCESS, { audience, fresh: option?.fresh ?? false });
}

export function accessOf(handler: object): AccessRule | undefined {
  return Reflect.getMetadata(ACCESS, handler) as AccessRule | undefined;
}

/** The refusal that this actor meets at this door, or undefined where it opens. Pure. */
export function refusalAt(rule: AccessRule | undefined, actor: Actor, now: Date): Refusal | undefined {
  if (!rule) return new Refusal('FORBIDDEN', 'Nobody may call this operation.');
  const { audience, fresh } = rule;
  if (audience.includes('anyone')) return undefined;
  if (actor.kind === 'approver')
    // An approver's link opens its own step and nothing else, so elsewhere its holder is nobody at all.
    return audience.includes('approver') ? undefined : signInFirst();
  if (actor.kind !== 'person') return signInFirst();
  const admitted = audience.includes('signed-in') || actor.roles.some((role) => audience.includes(role));
  if (!admitted) return new Refusal('FORBIDDEN', `This is for ${audience.map(plural).join(' and ')}.`);
  return fresh ? staleness(actor, now) : undefined;
}

/** For doors that not everybody passes with others' personal data. @throws Refusal FRESH_CODE_NEEDED */
export function refuseStale(actor: SignedIn, now: Date): void {
  const refusal = staleness(actor, now);
  if (refusal) throw refusal;
}

function staleness({ freshUntil }: SignedIn, now: Date): Refusal | undefined {
  if (freshUntil > now) return undefined;
  return new Refusal(
    'FRESH_CODE_NEEDED',
    'Before anything personal about others is shown, ask for a new sign-in code and enter it on this device.',
  );
}

function signInFirst(): Refusal {
  return new Refusal('UNAUTHENTICATED', 'Sign in first; if you had signed in, your session has ended.');
}

function plural(audience: Audience): string {
  const names: Record<Audience, string> = {
    anyone: 'anyone',
    'signed-in': 'people who signed in',
    approver: 'holders of an approval link',
    clinician: 'clinicians',
    lead: 'partnership leads',
    coordinator: 'association coordinators',
    officer: 'programme officers',
    operator: 'operators',
    'employer-hr': "employers' HR",
    safeguarding: 'safeguarding staff',
  };
  return names[audience];
}

/** The context of a GraphQL operation, for guards, filters and parameters. */
export function operationContext(context: ExecutionContext): OperationContext {
  return GqlExecutionContext.create(context).getContext<OperationContext>();
}

/** For `CurrentActor`, and for fields that are called without Nest. */
export const actorOfContext = (_: unknown, context: ExecutionContext): Actor =>
  operationContext(context).actor;

/** The actor in whose name the operation runs: `submitNeed(@CurrentActor() actor: Actor, …)`. */
export const CurrentActor = createParamDecorator(actorOfContext);
