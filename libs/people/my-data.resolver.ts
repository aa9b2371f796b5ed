import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { MyData } from './my-data.service.js';

@ObjectType({ description: 'Everything that Midst keeps about you, at one moment.' })
export class ExportedData {
  @Field(() => DateTime, { description: 'When it was put together.' })
  madeAt: Date;

  @Field({
    description:
      'A JSON document: under `kept` a list of rows for each table, empty ones included, so that it also shows what is ' +
      'not kept. Who looked at your profile or your card is in `audit_entry` and `card_reading`. Of a conversation it ' +
      'holds what you wrote, and of the other side’s messages only when they came.',
  })
  json: string;
}

@Resolver()
export class MyDataResolver {
  constructor(
    private readonly database: Database,
    private readonly myData: MyData,
  ) {}

  @Access('signed-in', { fresh: true })
  @Query(() => ExportedData, {
    description:
      'Everything that Midst keeps about you, to take with you. Yours alone; no role sees it for another.',
  })
  exportMyData(@CurrentActor() actor: SignedIn): Promise<ExportedData> {
    return this.database.read(actor, (tx) => this.myData.of(tx, actor));
  }
}
