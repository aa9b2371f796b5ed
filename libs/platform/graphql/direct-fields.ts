import type { ExternalContextCreator } from '@nestjs/core/helpers/external-context-creator.js';
import { GqlParamtype } from '@nestjs/graphql/dist/enums/gql-paramtype.enum.js';
import { PARAM_ARGS_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { actorOfContext, type OperationContext } from './access.js';

type Taking = (parent: unknown, args: unknown, context: OperationContext) => unknown;
type Method = (...given: unknown[]) => unknown;

/** What Nest's decorators have noted of a parameter, by kind and place: `0:1` is the parent as second parameter. */
type Noted = Record<string, { index: number; data?: unknown; pipes?: unknown[]; factory?: unknown }>;

/**
 * Lets fields that take the parent and the actor be called as they are. Nest's way to a method, made for guards, pipes
 * and filters that no field has here, costs a dozen promises a call, and a page of twenty needs has a hundred such calls.
 */
export function directFields(creator: ExternalContextCreator): ExternalContextCreator {
  return {
    create: (...given: Parameters<ExternalContextCreator['create']>) => {
      const [instance, method, name, , , , , enhancers] = given;
      const field = enhancers && !enhancers.guards && !enhancers.filters && !enhancers.interceptors;
      const takes = field && takenBy(instance, name);
      return takes ? direct(instance, method as Method, takes) : creator.create(...given);
    },
  } as ExternalContextCreator;
}

/** What a method takes, in order; undefined where something needs more than reaching for it. */
function takenBy(instance: object, name: string): Taking[] | undefined {
  const noted: Noted = Reflect.getMetadata(PARAM_ARGS_METADATA, instance.constructor, name) ?? {};
  const takes: Taking[] = [];
  for (const [kind, { index, data, pipes = [], factory }] of Object.entries(noted)) {
    if (data !== undefined || pipes.length > 0) return undefined;
    if (factory === actorOfContext) takes[index] = (_parent, _args, { actor }) => actor;
    else if (Number(kind.split(':')[0]) === GqlParamtype.ROOT) takes[index] = (parent) => parent;
    else return undefined;
  }
  return takes.length === Object.keys(noted).length ? takes : undefined;
}

function direct(instance: object, method: Method, takes: readonly Taking[]): Taking {
  const [first, second] = takes;
  if (takes.length === 1) return (...given) => method.call(instance, first(...given));
  if (takes.length === 2) return (...given) => method.call(instance, first(...given), second(...given));
  return (...given) =>
    method.apply(
      instance,
      takes.map((take) => take(...given)),
    );
}
