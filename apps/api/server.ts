import { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyBaseLogger, LogController } from 'fastify';
import { RosterKeeper } from '../../libs/matching/roster/roster-keeper.service.js';
import { Secrets } from '../../libs/platform/secrets.js';
import { believeTheWebService } from '../../libs/platform/graphql/visitor.js';
import { limits } from '../../libs/platform/graphql/limits.js';
import { createLogger, NestLog } from '../../libs/platform/logging.js';
import { LiveStreams } from '../../libs/platform/live/live-streams.service.js';
import type { PlatformOptions } from '../../libs/platform/platform.module.js';
import { LeaveSystemAnswers } from '../../libs/time-off/leave-system/leave-system-answers.service.js';
import { ApiModule } from './api.module.js';
import { carryDocuments } from './documents.js';
import { RowExports } from '../../libs/insight/exports/row-exports.service.js';
import { type Authenticator, THE_AUTHENTICATOR } from '../../libs/platform/graphql/ports.js';
import { giveExports } from './exports.js';
import { takePostedMail } from './incoming-mail.js';
import { takeAnswersOfLeaveSystems } from './leave-systems.js';
import { takeAnswersToTexts } from './texts.js';
import { Texts } from '../../libs/notifications/texts/texts.service.js';

/** Applications that are going: each answer asks its client to connect elsewhere next time. */
const leaving = new WeakSet<NestFastifyApplication>();

/**
 * Ends without breaking what is under way: stops listening, answers what still comes on open connections and asks
 * each to close, then closes the rest. Node's own `close` would cut idle connections at once, and with them the
 * request that a client is just sending on one.
 */
export async function leave(app: NestFastifyApplication, patienceMs = 1500): Promise<void> {
  leaving.add(app);
  app.get(LiveStreams).close();
  const server = app.getHttpServer();
  const empty = new Promise<void>((resolve) => Server.prototype.close.call(server, () => resolve()));
  await Promise.race([empty, pause(patienceMs, undefined, { ref: false })]);
  await app.close();
}

/** Puts the API together, ready to listen. Tests and `main.ts` start the same thing. */
export async function createApi(options: Omit<PlatformOptions, 'program'>): Promise<NestFastifyApplication> {
  const { config } = options;
  const logger = options.logger ?? createLogger(config, 'midst-api');
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // A request's line would hold its address, and that of a GET the whole query.
    logController: new LogController({ disableRequestLogging: true }),
    // Nor do other lines name the request, so that each needs no log of its own, which took as long as parsing its head.
    childLoggerFactory: (log: FastifyBaseLogger) => log,
    // Believes as many hops as proxies are known to stand in front, counted from our side.
    trustProxy: (_address: string, hop: number) => hop < config.values.TRUSTED_PROXIES,
    bodyLimit: limits.bodyBytes,
    // Longer than a load balancer's usual 60 s, so that it is the balancer which closes an idle connection.
    keepAliveTimeout: 65_000,
    // A document of ten megabytes on a slow line: 85 kilobytes a second.
    requestTimeout: 120_000,
    // While closing, what arrives on an open connection is still answered, and told to come back elsewhere.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot({ ...options, logger }),
    adapter,
    {
      logger: new NestLog(logger),
      bodyParser: false,
      abortOnError: false,
      forceCloseConnections: false,
    },
  );
  believeTheWebService(adapter.getInstance(), app.get(Secrets));
  giveExports(adapter.getInstance(), app.get(RowExports), app.get<Authenticator>(THE_AUTHENTICATOR), logger);
  await takeAnswersOfLeaveSystems(adapter.getInstance(), app.get(LeaveSystemAnswers), logger);
  await takeAnswersToTexts(adapter.getInstance(), app.get(Texts), logger);
  await takePostedMail(adapter.getInstance(), app, logger);
  await carryDocuments(adapter.getInstance(), app, logger);
  adapter.getInstance().addHook('onSend', (_request, reply, payload, done) => {
    const page = reply.getHeader('content-type')?.toString().startsWith('text/html') ?? false;
    reply.header('x-content-type-options', 'nosniff');
    reply.header('x-frame-options', 'DENY');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('cache-control', 'no-store');
    // GraphiQL, outside production only, is one page with its script inside it.
    if (!reply.hasHeader('content-security-policy'))
      reply.header(
        'content-security-policy',
        page
          ? "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; frame-ancestors 'none'"
          : "default-src 'none'; frame-ancestors 'none'",
      );
    if (config.production) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (leaving.has(app)) reply.header('connection', 'close');
    done(null, payload);
  });
  if (options.database !== 'none') {
    app.get(RosterKeeper).start();
    await app.get(LiveStreams).start(app.get<Authenticator>(THE_AUTHENTICATOR));
  }
  return app;
}
