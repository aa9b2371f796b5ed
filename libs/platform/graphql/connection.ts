import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, type MiddlewareContext, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { CursorKeys, Cursors } from './cursor.js';

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many to return: 1 to 100.' })
  @Min(1)
  @Max(100)
  first: number;

  @Field(() => String, {
    nullable: true,
    description: 'Continue after this cursor: the `endCursor` of the page before. Leave it out to begin.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string | null;
}

@ObjectType({ description: 'Where a page of a list ends, and whether more follows.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, {
    description: 'Whether this page was asked for with a cursor, so that something precedes it.',
  })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry; pass it as `after` for the next page.',
  })
  endCursor: string | null;
}

export interface Edge<T> {
  node: T;
  cursor: string;
}

/** One page, as the service returns it. `count` runs only when somebody asks for `totalCount`. */
export interface Page<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  count?: () => Promise<number>;
}

/**
 * The connection type of a noun: `@ObjectType() export class NeedConnection extends Connection(Need) {}`.
 * With `counted: true` it has `totalCount`, and the page must bring `count`.
 */
export function Connection<T>(node: Type<T>, { counted = false, name = node.name } = {}): Type<Page<T>> {
  @ObjectType(`${name}Edge`, { description: `One entry of a list of ${name}, with its place in the list.` })
  class NodeEdge implements Edge<T> {
    @Field(() => node, { description: `The ${name} itself.` })
    node: T;

    @Field(() => String, { description: 'Its place in the list; pass it as `after` to continue behind it.' })
    cursor: string;
  }

  @ObjectType({ isAbstract: true })
  class NodeConnection implements Page<T> {
    @Field(() => [NodeEdge], { description: 'The entries of this page with their cursors.' })
    edges: NodeEdge[];

    @Field(() => [node], { description: 'The entries of this page without their cursors.' })
    nodes: T[];

    @Field(() => PageInfo, { description: 'Where this page ends, and whether more follows.' })
    pageInfo: PageInfo;

    count?: () => Promise<number>;
  }
  if (!counted) return NodeConnection;

  @ObjectType({ isAbstract: true })
  class CountedConnection extends NodeConnection {
    @Field(() => Int, {
      description: 'How many there are in all that you may see. Counted only when asked for.',
      middleware: [({ source }: MiddlewareContext<Page<T>>) => counting(source)],
    })
    totalCount: number;
  }
  return CountedConnection;
}

function counting(page: Page<unknown>): Promise<number> {
  if (!page.count) throw new Error('This page was not made to be counted');
  return page.count();
}

/**
 * Reads one page by keyset: `fetch` gets the sort keys of the row before (undefined at the beginning) and how many
 * rows to return, which is one more than the page so that `hasNextPage` costs no second query.
 * @param list names the list and its order; its cursors open no other list
 * @throws Refusal BAD_CURSOR
 */
export async function page<T>(
  cursors: Cursors,
  list: string,
  { first, after }: ConnectionArgs,
  keysOf: (row: T) => CursorKeys,
  fetch: (after: CursorKeys | undefined, limit: number) => Promise<T[]>,
  count?: () => Promise<number>,
): Promise<Page<T>> {
  const begin = after ? cursors.read(list, after) : undefined;
  const rows = await fetch(begin, first + 1);
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: cursors.write(list, keysOf(node)) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: begin !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count,
  };
}
