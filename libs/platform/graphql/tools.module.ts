import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Cursors } from './cursor.js';
import { Mutations } from './mutations.js';
import { Nodes } from './node.js';

/** What services and resolvers of every library lean on, also in a program that answers no GraphQL. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Cursors, Nodes, Mutations],
  exports: [Cursors, Nodes, Mutations],
})
export class GraphqlToolsModule {}
