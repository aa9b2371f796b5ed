import {
  defaultFieldResolver,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getArgumentValues,
  getOperationAST,
  GraphQLError,
  type GraphQLLeafType,
  locatedError,
  responsePathAsArray,
  type ResponsePath,
} from 'graphql';
import { buildExecutionContext, buildResolveInfo, type ExecutionContext } from 'graphql/execution/execute.js';
import { type Form, type Planned, planOf } from './plan.js';

type Answer = Record<string, unknown>;

/**
 * What GraphQL's own executor does, for queries of which all is known beforehand. That one describes each field to
 * its resolver and collects its arguments, and most fields have neither: a preview of fifty people has six thousand of them, and a
 * third of all that it took in memory was made for nobody. Everything else is left to it. The two are held against
 * each other (`executing.spec.ts`).
 */
export async function executed(args: ExecutionArgs): Promise<ExecutionResult> {
  const operation = getOperationAST(args.document, args.operationName);
  const plan = operation && planOf(args.schema, args.document, operation);
  if (!plan) return execute(args);
  const context = buildExecutionContext(args);
  if (!('schema' in context)) return { errors: context };
  return new Execution(context).of(plan);
}

class Execution {
  constructor(private readonly context: ExecutionContext) {}

  async of(plan: readonly Planned[]): Promise<ExecutionResult> {
    const { collectedErrors, rootValue } = this.context;
    let data: Answer | null = null;
    try {
      data = await this.fields(plan, rootValue, undefined);
    } catch (error) {
      collectedErrors.add(error as GraphQLError, undefined);
    }
    const { errors } = collectedErrors;
    return errors.length === 0 ? { data } : { errors, data };
  }

  /** All fields of an object. They begin together, and nobody waits for the first before asking for the next. */
  private fields(
    planned: readonly Planned[],
    parent: unknown,
    path: ResponsePath | undefined,
  ): Answer | Promise<Answer> {
    const answer: Answer = {};
    let waits = false;
    try {
      for (const one of planned) {
        const value = quick(one, parent) ?? this.field(one, parent, path);
        answer[one.as] = value;
        waits ||= isPromise(value);
      }
    } catch (error) {
      // What else began may fail as well, and somebody has to have heard of it.
      if (waits)
        return whole(answer).finally(() => {
          throw error;
        });
      throw error;
    }
    return waits ? whole(answer) : answer;
  }

  private field(one: Planned, parent: unknown, from: ResponsePath | undefined): unknown {
    const path = { prev: from, key: one.as, typename: one.parent.name };
    let value: unknown;
    try {
      value = this.resolved(one, parent, path);
    } catch (error) {
      return this.failed(one, one.form, path, error);
    }
    return this.taken(one, one.form, path, value);
  }

  private resolved(one: Planned, parent: unknown, path: ResponsePath): unknown {
    if (one.ofParent) return one.ofParent(parent);
    const { context } = this;
    const info = buildResolveInfo(context, one.field, one.nodes, one.parent, path);
    const given = getArgumentValues(one.field, one.nodes[0], context.variableValues);
    return (one.field.resolve ?? defaultFieldResolver)(parent, given, context.contextValue, info);
  }

  /** A value as it is answered, now or later; null where it failed and may be null. */
  private taken(one: Planned, form: Form, path: ResponsePath, value: unknown): unknown {
    try {
      const answer = isPromise(value)
        ? value.then((later) => this.complete(one, form, path, later))
        : this.complete(one, form, path, value);
      return isPromise(answer)
        ? answer.then(undefined, (error: unknown) => this.failed(one, form, path, error))
        : answer;
    } catch (error) {
      return this.failed(one, form, path, error);
    }
  }

  private failed({ nodes }: Planned, { mayBeNull }: Form, path: ResponsePath, error: unknown): null {
    const located = locatedError(error, nodes, responsePathAsArray(path));
    if (!mayBeNull) throw located;
    this.context.collectedErrors.add(located, path);
    return null;
  }

  private complete(one: Planned, form: Form, path: ResponsePath, value: unknown): unknown {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) {
      if (form.mayBeNull) return null;
      throw new Error(`Cannot return null for non-nullable field ${nameOf(one)}.`);
    }
    if (form.item) return this.list(one, form.item, path, value);
    return form.leaf ? told(form.leaf, value) : this.fields(one.fields, value, path);
  }

  private list(one: Planned, form: Form, from: ResponsePath, value: unknown): unknown {
    if (!isObject(value) || !(Symbol.iterator in value))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${nameOf(one)}".`);
    const items: unknown[] = [];
    let waits = false;
    try {
      for (const item of value as unknown as Iterable<unknown>) {
        const path = { prev: from, key: items.length, typename: undefined };
        const answer = this.taken(one, form, path, item);
        items.push(answer);
        waits ||= isPromise(answer);
      }
    } catch (error) {
      if (waits) void Promise.allSettled(items);
      throw error;
    }
    return waits ? Promise.all(items) : items;
  }
}

/** A leaf that its parent holds, where nothing about it is odd: it needs no path, which only errors tell. */
function quick({ ofParent, form: { leaf } }: Planned, parent: unknown): unknown {
  if (!ofParent || !leaf) return undefined;
  try {
    const value = ofParent(parent);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? leaf.serialize(value)
      : undefined;
  } catch {
    return undefined;
  }
}

function told(leaf: GraphQLLeafType, value: unknown): unknown {
  const answer: unknown = leaf.serialize(value);
  if (answer === null || answer === undefined)
    throw new Error(`${leaf.name} told nothing of a value that is there`);
  return answer;
}

async function whole(answer: Answer): Promise<Answer> {
  const values = await Promise.all(Object.values(answer));
  return Object.fromEntries(Object.keys(answer).map((as, at) => [as, values[at]]));
}

const nameOf = ({ parent, field }: Planned): string => `${parent.name}.${field.name}`;

const isObject = (value: unknown): value is Answer => typeof value === 'object' && value !== null;

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Partial<Promise<unknown>> | null | undefined)?.then === 'function';
