import type { FastifyReply } from 'fastify';
import { Refused } from '../api/refused.js';
import type { Pages } from './pages.js';
import type { Visit } from './visit.js';
import { languageOf } from './words.js';

/** What is shown in place of what a link opens. */
interface InPlace {
  /** With which code the API refuses the very person who asked, and the page that says so. */
  own: { code: string; template: string };
  /** One page for all links that open nothing, so that they cannot be probed. */
  none: string;
}

/**
 * Reads afresh what the link of somebody without an account shows; a link that opens nothing (expired, mistyped, made up) and a
 * browser of whoever asked each get a plain page.
 */
export async function withLink<Shown>(
  { pages, reply, visit }: { pages: Pages; reply: FastifyReply; visit: Visit },
  { own, none }: InPlace,
  read: () => Promise<Shown>,
  then: (shown: Shown) => Promise<void>,
): Promise<void> {
  let shown: Shown;
  try {
    shown = await read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.is(own.code)) return pages.send(reply, visit, own.template, {}, 403);
    if (error.is('UNAUTHENTICATED', 'NOT_FOUND', 'BAD_INPUT')) return pages.send(reply, visit, none, {}, 404);
    throw error;
  }
  return then(shown);
}

/** The visit in the reader's own choice of language, otherwise in that of the mail which held the link. */
export function asLinkReads(visit: Visit, { language }: { language: string }): Visit {
  return visit.languageChosen ? visit : { ...visit, language: languageOf(language) ?? visit.language };
}
