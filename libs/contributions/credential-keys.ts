import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { exportJWK, type JWK, SignJWT } from 'jose';
import { Config, ConfigurationFault } from '../platform/config.js';
import { Refusal } from '../platform/refusal.js';
import type { ContributionsRefusalCode } from './contribution.refusals.js';
import { didOf } from './credential.js';

interface Key {
  id: string;
  key: KeyObject;
}

/**
 * The keys of certificates. The first one signs; all are published, so that what an earlier one signed still verifies.
 * They are RSA of at least 2048 bits and sign as RS256: the one algorithm that every verifier of Open Badges 3.0 knows.
 */
@Injectable()
export class CredentialKeys {
  private readonly keys: readonly Key[];

  constructor(private readonly config: Config) {
    this.keys = readKeys(config.values.CREDENTIAL_KEYS ?? '');
  }

  get signingId(): string {
    return this.first().id;
  }

  /** @throws Refusal NO_SIGNING_KEY */
  async sign(payload: Record<string, unknown>): Promise<string> {
    const { id, key } = this.first();
    const jwk = await publicJwk(key);
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: `${this.did}#${id}`, jwk })
      .sign(key);
  }

  /** The published keys as a JSON Web Key Set. */
  async jwks(): Promise<{ keys: JWK[] }> {
    const keys = this.keys.map(async ({ id, key }) => ({
      ...(await publicJwk(key)),
      ...{ kid: `${this.did}#${id}`, alg: 'RS256', use: 'sig' },
    }));
    return { keys: await Promise.all(keys) };
  }

  /** The same as the document behind the issuer's did:web. */
  async didDocument(): Promise<Record<string, unknown>> {
    const { did } = this;
    const methods = this.keys.map(async ({ id, key }) => ({
      ...{ id: `${did}#${id}`, type: 'JsonWebKey', controller: did },
      publicKeyJwk: await publicJwk(key),
    }));
    return {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
      id: did,
      verificationMethod: await Promise.all(methods),
      assertionMethod: this.keys.map(({ id }) => `${did}#${id}`),
    };
  }

  private get did(): string {
    return didOf(this.config.values.WEB_URL);
  }

  private first(): Key {
    if (this.keys.length === 0)
      throw new Refusal<ContributionsRefusalCode>(
        'NO_SIGNING_KEY',
        'No certificate can be signed here yet: the operator has set no key.',
      );
    return this.keys[0];
  }
}

async function publicJwk(key: KeyObject): Promise<JWK> {
  return exportJWK(createPublicKey(key));
}

/** @throws ConfigurationFault for a key that cannot sign; it names the key, never what is in it */
function readKeys(stated: string): Key[] {
  return stated
    .split(',')
    .filter(Boolean)
    .map((one) => {
      const [, id, encoded] = /^\s*([\w-]{1,40}):([\w-]+)\s*$/.exec(one) ?? [];
      if (!id)
        throw new ConfigurationFault('CREDENTIAL_KEYS: each key is an id, a colon and the key in base64url');
      try {
        const key = createPrivateKey({
          key: Buffer.from(encoded, 'base64url'),
          format: 'der',
          type: 'pkcs8',
        });
        if (key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048)
          return { id, key };
      } catch {
        // Said below, in one sentence for every way of being no key.
      }
      throw new ConfigurationFault(
        `CREDENTIAL_KEYS: "${id}" is no RSA key of 2048 bits or more (PKCS #8, DER)`,
      );
    });
}
