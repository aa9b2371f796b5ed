import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { WebConfig } from '../web-config.js';
import { clearCookie, isSomebodys, readCookie, setCookie, type Visit } from './visit.js';

/*
 * What somebody typed and could not send is kept by the script of the pages, on a device which they called their own
 * when signing in. The server says whose drafts these are, and which form has arrived; it never sees a draft.
 */

/** Nothing is kept on pages where approvers answer for others, and no code lies about. */
export function carriesScript({ signedIn, path }: Pick<Visit, 'signedIn' | 'path'>): boolean {
  return signedIn && isSomebodys(path);
}

/** Somebody signed in: from now on the device keeps their drafts, or nobody's. The name says nothing of the person. */
export function draftsOf(email: string, ownDevice: boolean, reply: FastifyReply, config: WebConfig): void {
  if (!ownDevice) return clearCookie(reply, 'drafts', config);
  const secret = createHmac('sha256', config.values.SECRET_KEY);
  const name = secret.update(`drafts of ${email.toLowerCase()}`).digest('base64url').slice(0, 16);
  // A session may end before a draft is sent; the drafts themselves go after a month.
  setCookie(reply, 'drafts', name, config, 60 * 24 * 3600);
}

/** Somebody left: the browser forgets everything that was kept for them, without any script. */
export function forgetDrafts(reply: FastifyReply, config: WebConfig): void {
  clearCookie(reply, 'drafts', config);
  void reply.header('clear-site-data', '"storage"');
}

/** POST, then a redirect: the form has arrived. A redirect to signing in says that it has not. */
export function tellWhatArrived(fastify: FastifyInstance, config: WebConfig): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const path = request.url.split('?')[0];
    const arrived =
      request.method === 'POST' &&
      reply.statusCode === 303 &&
      !String(reply.getHeader('location')).startsWith('/sign-in');
    if (arrived && isSomebodys(path) && readCookie(request, 'drafts', config))
      setCookie(reply, 'sent', path, config);
    done(null, payload);
  });
}
