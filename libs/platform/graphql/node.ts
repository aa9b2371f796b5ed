import { Injectable } from '@nestjs/common';
import { Args, Field, ID, InterfaceType, Query, Resolver } from '@nestjs/graphql';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Actor } from '../actor.js';
import { Refusal } from '../refusal.js';
import { Access, CurrentActor } from './access.js';
import { readGlobalId, toGlobalId, uuid } from './global-id.js';

@InterfaceType({
  description: 'Anything with an id of its own.',
  // Entities are instances of the very class that declares the type.
  resolveType: (value: object) => value.constructor,
})
export abstract class Node {
  @Field(() => ID, {
    description: 'Opaque and lasting. Pass it back as it is; what it looks like may change.',
  })
  id: string;
}

export type LoadNode = (actor: Actor, key: string) => Promise<object | null>;

/** Which library reads which type again by its id. Each registers its own when its module starts. */
@Injectable()
export class Nodes {
  private readonly loaders = new Map<string, LoadNode>();

  /** `load` reads under today's access, and only ever gets keys that are UUIDs. */
  register(type: string, load: LoadNode): void {
    if (this.loaders.has(type)) throw new Error(`Two libraries load ${type}`);
    this.loaders.set(type, load);
  }

  get types(): string[] {
    return [...this.loaders.keys()];
  }

  async load(actor: Actor, id: string): Promise<object | null> {
    const read = readGlobalId(id);
    const load = read && this.loaders.get(read.type);
    // PostgreSQL would call another shape an error, and an error is not the answer to an id that nobody gave out.
    if (!load || !uuid.test(read.key)) return null;
    try {
      return await load(actor, read.key);
    } catch (error) {
      // Not yours and does not exist look the same: null.
      if (error instanceof Refusal && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }
}

@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly nodes: Nodes) {}

  @Access('anyone')
  @Query(() => Node, {
    nullable: true,
    description: 'Reads anything again by its id. Null when it does not exist or is not yours to see.',
  })
  node(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'An id that Midst gave out.' }) id: string,
  ): Promise<object | null> {
    return this.nodes.load(actor, id);
  }
}

/** Every type that implements `Node` shows its global id; inside, `id` stays the key of the row. */
export function withGlobalIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some((i) => i.name === 'Node')) continue;
    type.getFields().id.resolve = (source: { id: string }) => toGlobalId(type.name, source.id);
  }
  return schema;
}
