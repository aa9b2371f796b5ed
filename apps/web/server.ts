import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import type { Logger } from 'pino';
import { Api } from './api/api.js';
import { longestFile } from './office/imports.controller.js';
import { tellWhatArrived } from './pages/drafts.js';
import { keepLanguages } from './pages/kept-language.js';
import type { Styles } from './pages/pages.js';
import { protect } from './pages/security-headers.js';
import { createWebLog, NestWebLog } from './web-log.js';
import type { WebConfig } from './web-config.js';
import { WebModule } from './web.module.js';

export interface WebOptions {
  config: WebConfig;
  log?: Logger;
  /** The compiled stylesheets; left out, those that the build made. */
  styles?: Styles;
}

/** Puts the web service together, ready to listen. Tests and `main.ts` start the same thing. */
export async function createWeb(options: WebOptions): Promise<NestFastifyApplication> {
  const { config } = options;
  const log = options.log ?? createWebLog(config);
  const built = (name: string) => readFileSync(join(__dirname, name), 'utf8');
  const styles = options.styles ?? { ltr: built('styles/midst.css'), rtl: built('styles/midst.rtl.css') };
  const script = built('scripts/midst.js');
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    // A request's line would hold its address, and with it the token of an approver.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address: string, hop: number) => hop < config.values.TRUSTED_PROXIES,
    // The longest form is a few thousand characters.
    bodyLimit: 64 * 1024,
    keepAliveTimeout: 65_000,
    // A document of ten megabytes on a slow line: 85 kilobytes a second.
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const web = await NestFactory.create<NestFastifyApplication>(
    WebModule.forRoot({ config, log, styles, script }),
    adapter,
    { logger: new NestWebLog(log), bodyParser: false, abortOnError: false },
  );
  const fastify = adapter.getInstance();
  // Quality 5 takes 1 ms for a page; the default of 11 takes fifty for 2% less.
  await fastify.register(compress, {
    threshold: 600,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  await fastify.register(formbody, { bodyLimit: 64 * 1024 });
  // Only the page that takes a file reads one; anywhere else such a form has no fields, and so no signature of ours.
  await fastify.register(multipart, {
    limits: { fileSize: longestFile, files: 1, fields: 10, fieldSize: 2_000, parts: 12 },
    throwFileSizeLimit: false,
  });
  protect(fastify, config);
  keepLanguages(fastify, { api: web.get(Api), config, log });
  tellWhatArrived(fastify, config);
  return web;
}
