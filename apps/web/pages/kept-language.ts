import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Api } from '../api/api.js';
import { LanguageOfMineDocument, SpeakDocument } from '../api/operations.js';
import { ApiDown, Refused } from '../api/refused.js';
import type { WebConfig } from '../web-config.js';
import { faultOf } from '../web-log.js';
import { languageInAddress, readCookie, type Visit, visitOf } from './visit.js';
import { type Language, languageOf } from './words.js';

interface Means {
  api: Api;
  config: WebConfig;
  log: Logger;
}

/** What everybody has who never said a language (`person.locale`). */
const neverSaid = 'en';

/**
 * Whoever is signed in and switches the language on a page of ours keeps it in their account, so that mails and other
 * devices speak it too. Only on a page of ours: a link in a mail, or on another site, changes nothing but this browser.
 */
export function keepLanguages(fastify: FastifyInstance, { api, config, log }: Means): void {
  fastify.addHook('preHandler', async (request, reply) => {
    const language = languageInAddress(request);
    const fromUs = request.headers['sec-fetch-site'] === 'same-origin';
    if (request.method !== 'GET' || !fromUs || !language || !readCookie(request, 'session', config)) return;
    if (language === languageOf(readCookie(request, 'language', config))) return;
    try {
      await speak(api, visitOf(request, reply, config), language);
    } catch (error) {
      // The page itself says that the session has ended, or that the API is away.
      if (!(error instanceof ApiDown || error instanceof Refused)) throw error;
      log.info({ fault: faultOf(error) }, 'the language was not kept in the account');
    }
  });
}

/**
 * The language of whoever has just signed in: the one of their account; where they never said one, the one that they
 * chose before signing in becomes it.
 */
export async function languageOnArrival(api: Api, visit: Visit): Promise<Language | undefined> {
  const { me } = await api.ask(visit, LanguageOfMineDocument, {});
  if (me.locale !== neverSaid) return languageOf(me.locale);
  if (visit.languageChosen) await speak(api, visit, visit.language);
  return undefined;
}

async function speak(api: Api, visit: Visit, locale: Language): Promise<void> {
  await api.ask(visit, SpeakDocument, { input: { idempotencyKey: randomUUID(), locale } });
}
