import { Inject, Injectable } from '@nestjs/common';
import { AbstractGraphQLDriver, type GqlModuleOptions, GraphQLSchemaFactory } from '@nestjs/graphql';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';
import { useDisableIntrospection } from '@graphql-yoga/plugin-disable-introspection';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { Config } from '../config.js';
import { Database } from '../database.js';
import { faultOf } from '../logging.js';
import { LOGGER } from '../platform.module.js';
import type { Entrance } from '../reading.js';
import type { OperationContext } from './access.js';
import type { ExternalContextCreator } from '@nestjs/core/helpers/external-context-creator.js';
import { directFields } from './direct-fields.js';
import { answered, mediaTypeFor, taken } from './answer.js';
import { KnownDocuments, type KnownQuestion } from './known-documents.js';
import { limits } from './limits.js';
import {
  executeInOneReading,
  refusedUnrun,
  useLimits,
  useOneReading,
  usePublicErrors,
} from './operation.plugins.js';
import { Authenticator, THE_AUTHENTICATOR } from './ports.js';
import { publicError } from './public-error.js';
import { withResolvers } from './with-resolvers.js';

/** A saved example that GraphiQL opens in a tab of its own. */
export interface Example {
  document: string;
  variables?: Record<string, unknown>;
}

export interface YogaOptions extends GqlModuleOptions {
  examples?: readonly Example[];
}

/** The roles of whoever asked, in the words of the table; the web service reads it (apps/web/api/api.ts). */
const rolesHeader = 'x-midst-roles';

type Served = Pick<OperationContext, 'req' | 'reply'>;

/**
 * GraphQL Yoga behind Nest's code-first schema on Fastify. Our own, because the official bridge is a peer release
 * behind Nest 12; when it accepts Nest 12, use it instead.
 */
@Injectable()
export class YogaDriver extends AbstractGraphQLDriver<YogaOptions> {
  private readonly known = new KnownDocuments();
  private underWay = 0;

  constructor(
    @Inject(THE_AUTHENTICATOR) private readonly authenticator: Authenticator,
    private readonly database: Database,
    private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly schemas: GraphQLSchemaFactory,
    private readonly resolvers: ResolversExplorerService,
  ) {
    super();
  }

  /**
   * Nest's own would print the schema that it has made from the code, read the text in again, give that one its resolvers
   * and copy them back from there: a tenth of a second of processor at each start.
   */
  override async generateSchema({
    buildSchemaOptions = {},
    transformSchema,
  }: YogaOptions): Promise<GraphQLSchema> {
    const explorer = this.resolvers as unknown as { externalContextCreator: ExternalContextCreator };
    explorer.externalContextCreator = directFields(explorer.externalContextCreator);
    const made = await this.schemas.create(this.resolvers.getAllCtors(), buildSchemaOptions);
    const schema = withResolvers(made, this.resolvers.explore());
    return transformSchema ? transformSchema(schema) : schema;
  }

  async start(options: YogaOptions & { schema: GraphQLSchema }): Promise<void> {
    const path = options.path ?? '/graphql';
    const yoga = this.yoga(options.schema, path, options.examples ?? []);
    const fastify = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    await fastify.register(async (scope) => {
      // JSON only: a form or text/plain POST is what a foreign page can send without asking first (CSRF), and it is
      // refused with 415 before anything reads it.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        'application/json',
        { parseAs: 'string', bodyLimit: limits.bodyBytes },
        (_request, body, parsed) => parsed(null, body),
      );
      scope.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
        this.refuse(error, reply),
      );
      scope.route({
        url: path,
        method: ['GET', 'POST', 'OPTIONS'],
        handler: async (req: FastifyRequest, reply: FastifyReply) => {
          // Yoga would wait for a body that Fastify has found missing already.
          if (req.method === 'POST' && !req.body)
            return this.refuse(Object.assign(new Error('no body'), { statusCode: 400 }), reply);
          if (this.underWay >= limits.underWay) return this.refuseForNow(reply);
          this.underWay++;
          try {
            const mediaType = req.method === 'POST' && mediaTypeFor(req.headers.accept);
            const question = mediaType && this.known.question(req.body as string);
            if (!question)
              return reply.send(await taken(reply, await yoga.handleNodeRequest(req, { req, reply })));
            const result = await this.run(options.schema, question, { req, reply });
            return reply.send(await answered(reply, result, mediaType, yoga.fetchAPI));
          } finally {
            this.underWay--;
          }
        },
      });
    });
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  /**
   * What Yoga would do with a document that it knows, without its making of a request, a response and some forty calls of
   * plugins between them, which was a sixth of what an operation costs the API.
   */
  private async run(
    schema: GraphQLSchema,
    question: KnownQuestion,
    served: Served,
  ): Promise<ExecutionResult> {
    const { errors = [], ...data } = await this.ran(schema, question, served).catch(
      (error: unknown): { errors: unknown[] } => ({ errors: [error] }),
    );
    return errors.length > 0
      ? { errors: errors.map((error) => publicError(error, this.logger)), ...data }
      : data;
  }

  private async ran(
    schema: GraphQLSchema,
    { document, operation, operationName, variables: variableValues }: KnownQuestion,
    served: Served,
  ): Promise<ExecutionResult> {
    const entrance = operation.operation === 'query' ? this.database.entrance() : undefined;
    try {
      const contextValue: OperationContext = { ...served, ...(await this.contextOf(served, entrance)) };
      const refused = refusedUnrun(schema, document, operation, variableValues);
      if (refused) return { errors: [refused] };
      const args = { schema, document, operationName, variableValues, contextValue };
      return await executeInOneReading(this.database, this.logger, args, entrance);
    } finally {
      entrance?.close().catch((error: unknown) => {
        this.logger.warn({ fault: faultOf(error) }, 'an entrance did not close cleanly');
      });
    }
  }

  private async contextOf(
    { req, reply }: Served,
    entrance?: Entrance,
  ): Promise<Pick<OperationContext, 'actor'>> {
    const actor = await this.authenticator.actorOf(req, entrance);
    // Whoever shows what belongs to a role need not ask for it: each answer says which roles its asker holds now.
    if (actor.kind === 'person') void reply.header(rolesHeader, actor.roles.join(' '));
    // A copy: the operation's reading is found by this very object, which must be nobody else's.
    return { actor: { ...actor } };
  }

  private yoga(schema: GraphQLSchema, path: string, examples: readonly Example[]) {
    const open = !this.config.production;
    return createYoga<Served, Pick<OperationContext, 'actor'>>({
      schema,
      graphqlEndpoint: path,
      landingPage: false,
      cors: false,
      multipart: false,
      batching: false,
      logging: false,
      // The parser in front has counted already; counting again, as a stream, took a thirtieth of the processor.
      maxRequestBodySize: false,
      maskedErrors: { maskError: (error) => publicError(error, this.logger) },
      graphiql: open && {
        title: 'Midst',
        defaultTabs: examples.map(({ document, variables }) => ({
          query: document,
          variables: variables ? JSON.stringify(variables, null, 2) : null,
        })),
        shouldPersistHeaders: true,
      },
      // Read when somebody opens the page: it is fifteen megabytes of script, a tenth of what the heap may hold.
      renderGraphiQL: async (options) =>
        (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
      context: (served) => this.contextOf(served),
      plugins: [
        this.known.learn(),
        usePublicErrors(this.logger),
        useLimits(),
        useOneReading(this.database, this.logger) as Plugin,
        ...(open ? [] : [useDisableIntrospection()]),
      ],
    });
  }

  /** Asked for more than it can do, a service that lets everything in answers all of it too late. */
  private refuseForNow(reply: FastifyReply): FastifyReply {
    const message =
      'Midst has more to do than it can just now. Try again in a moment, with the same idempotency key.';
    return reply
      .status(503)
      .header('retry-after', '2')
      .send({ errors: [{ message, extensions: { code: 'UNAVAILABLE', fields: [] } }] });
  }

  /** Faults before GraphQL begins: too large, not JSON, broken off. */
  private refuse(error: Error & { statusCode?: number }, reply: FastifyReply): FastifyReply {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      const answer = publicError(error, this.logger);
      const stated = answer.extensions.http?.status ?? 500;
      return reply
        .status(stated)
        .send({ errors: [{ message: answer.message, extensions: { code: answer.extensions.code } }] });
    }
    const message =
      status === 413
        ? `A request may have ${limits.bodyBytes} bytes.`
        : status === 415
          ? 'Send the request as application/json.'
          : 'This request cannot be read.';
    return reply.status(status).send({
      errors: [
        { message, extensions: { code: status === 413 ? 'TOO_COMPLEX' : 'BAD_DOCUMENT', fields: [] } },
      ],
    });
  }
}
