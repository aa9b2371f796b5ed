import { createHmac } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { Sign } from '../../platform/signed-webhook.js';
import type { Envelope } from './incoming-mail.service.js';

/** Headers in which a provider says to whom a mail was delivered, and those of the mail itself. */
const addressed = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'to', 'cc'];

/**
 * Signs bytes by Standard Webhooks (v1, HMAC-SHA256 of `id.seconds.body`): a mail need not be text that a library, which
 * signs words, could read. `secret` is `whsec_` and the key in base64.
 */
export function signatureOf(secret: string, body: Uint8Array): Sign {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return (id, at) => {
    const seconds = Math.floor(at.getTime() / 1000);
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest('base64')}`;
  };
}

/**
 * Who sent it to whom, as the mail itself says: over HTTP comes no envelope, and what stands beside the signed bytes
 * could be anybody's. An empty `Return-Path` is a bounce.
 */
export async function envelopeOf(raw: Uint8Array): Promise<Envelope> {
  const { headers, from } = await PostalMime.parse(raw, { maxHeadersSize: 1_000_000 });
  const addressesIn = (value: string) => value.match(/[^\s<>,;"()]+@[^\s<>,;"()]+/g) ?? [];
  const path = headers.find(({ key }) => key.toLowerCase() === 'return-path')?.value.trim();
  return {
    sender: path === undefined ? (from?.address ?? '') : (addressesIn(path)[0] ?? ''),
    recipients: headers
      .filter(({ key }) => addressed.includes(key.toLowerCase()))
      .flatMap(({ value }) => addressesIn(value)),
  };
}
