import { generateKeyPairSync } from 'node:crypto';

/** A key of certificates as the configuration takes it: its name, and what signs. */
export function newCredentialKey(name: string): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return `${name}:${privateKey.toString('base64url')}`;
}
