import { Global, Module } from '@nestjs/common';
import { Cursors } from './cursor.js';
import { Nodes } from './node.js';

/** What services and resolvers of every library lean on, also in a program that answers no GraphQL. */
@Global()
@Module({ providers: [Cursors, Nodes], exports: [Cursors, Nodes] })
export class GraphqlToolsModule {}
