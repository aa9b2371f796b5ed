import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asker } from '../api/api.js';
import type { WebConfig } from '../web-config.js';
import { accepted, type Language, languageOf } from './words.js';

const year = 365 * 24 * 3600;

const cookieNames = {
  session: 'midst_session',
  language: 'midst_language',
  signingIn: 'midst_signing_in',
  /** Whose drafts this device may keep; see drafts.ts. */
  drafts: 'midst_drafts',
  /** The form that has just arrived, for the one page that follows. */
  sent: 'midst_sent',
};
type CookieName = keyof typeof cookieNames;

/** The cookie's name: behind TLS with the prefix that keeps other hosts from planting one. */
function nameOf(name: CookieName, config: WebConfig): string {
  return config.overTls ? `__Host-${cookieNames[name]}` : cookieNames[name];
}

export function readCookie(request: FastifyRequest, name: CookieName, config: WebConfig): string | undefined {
  return parse(request.headers.cookie ?? '')[nameOf(name, config)] || undefined;
}

export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  value: string,
  config: WebConfig,
  seconds?: number,
): void {
  const cookie = serialize(nameOf(name, config), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.overTls,
    path: '/',
    ...(seconds !== undefined && { maxAge: seconds }),
  });
  void reply.header('set-cookie', cookie);
}

export function clearCookie(reply: FastifyReply, name: CookieName, config: WebConfig): void {
  setCookie(reply, name, '', config, 0);
}

/** In this browser, for a year. */
export function rememberLanguage(reply: FastifyReply, language: Language, config: WebConfig): void {
  setCookie(reply, 'language', language, config, year);
}

/** One request of one reader: in which language, on whose behalf, at which address. */
export interface Visit extends Asker {
  language: Language;
  /** The path without the query, as the reader sees it. */
  path: string;
  /** What else the address asks, to be said again in another language: empty, or ends in `&`. */
  query: string;
  /** Said in the address itself; links of the page then carry it on, for a reader without cookies. */
  languageInAddress: boolean;
  /** The reader chose the language, here or on an earlier page; otherwise a page may know better. */
  languageChosen: boolean;
  signedIn: boolean;
  /** Whose drafts the reader's own device keeps; undefined on any other device. */
  drafts: string | undefined;
  /** The path of a form that has arrived, said once: its draft is needed no more. */
  sent: string | undefined;
}

export function languageInAddress(request: FastifyRequest): Language | undefined {
  const asked = (request.query as Record<string, unknown> | undefined)?.lang;
  return typeof asked === 'string' ? languageOf(asked) : undefined;
}

/** Reads the visit; a language named in the address is remembered for a year. */
export function visitOf(request: FastifyRequest, reply: FastifyReply, config: WebConfig): Visit {
  const inAddress = languageInAddress(request);
  const remembered = languageOf(readCookie(request, 'language', config));
  if (inAddress && inAddress !== remembered) rememberLanguage(reply, inAddress, config);
  const session = readCookie(request, 'session', config);
  const sent = readCookie(request, 'sent', config);
  if (sent) clearCookie(reply, 'sent', config);
  return {
    language: inAddress ?? remembered ?? accepted(request.headers['accept-language']) ?? 'en-GB',
    languageInAddress: inAddress !== undefined,
    languageChosen: (inAddress ?? remembered) !== undefined,
    path: request.url.split('?')[0],
    query: queryOf(request),
    session,
    signedIn: session !== undefined,
    drafts: readCookie(request, 'drafts', config),
    sent,
    address: request.ip,
  };
}

/** An address of ours as a reader without cookies needs it: the language that the address of their page names goes on. */
export function inLanguage(
  { languageInAddress: named, language }: Pick<Visit, 'languageInAddress' | 'language'>,
  path: string,
): string {
  return named ? `${path}${path.includes('?') ? '&' : '?'}lang=${language}` : path;
}

/** Without the language, and only what is answered by reading: a refused form is opened afresh. */
function queryOf({ method, url }: FastifyRequest): string {
  if (method !== 'GET') return '';
  const asked = new URLSearchParams(url.split('?')[1] ?? '');
  asked.delete('lang');
  const rest = asked.toString();
  return rest && `${rest}&`;
}

/** Pages that are for whoever holds their address, or before one has said who one is. */
const nobodys =
  /^\/(\.well-known|sign-in|sign-out|time-off|approvals|confirm|certificates|credentials|invitations|unsubscribe|concerns|are-you-safe|how-it-goes|what-it-did|assets|health|dev)(\/|$)/;

/** Pages of somebody who has said who they are. */
export function isSomebodys(path: string): boolean {
  return !nobodys.test(path);
}

/** A place of our own to return to; anything else becomes the start page. */
export function ownPath(path: unknown, otherwise = '/'): string {
  return typeof path === 'string' && /^\/(?![/\\])[\w\-./?=&%~]*$/.test(path) ? path : otherwise;
}
