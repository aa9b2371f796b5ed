import { gzipSync } from 'node:zlib';
import type { CertificateFacts } from './certificate.entity.js';
import { Shown } from './certificate.entity.js';

/** How many certificates share one status list: the least that the Bitstring Status List recommendation admits. */
export const placesInList = 131_072;

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/** The issuer's decentralised identifier: did:web of the address at which the web service is reached. Pure. */
export function didOf(webUrl: string): string {
  return `did:web:${new URL(webUrl).host.replace(':', '%3A')}`;
}

/** Where a certificate is verified. Pure. */
export function addressOf(webUrl: string, number: string): string {
  return `${webUrl}/certificates/${number}`;
}

function statusAddress(webUrl: string, list: number): string {
  return `${webUrl}/credentials/status/${list}`;
}

const sentences: Record<string, string> = {
  lead: 'who leads the host institution, which Midst has verified',
  'address-of-institution': 'who answered from an address of the host institution',
  'named-by-person': 'who was named by the holder; Midst has not checked who they are',
};

/**
 * The payload of the JWT: an OpenBadgeCredential in the data model of Verifiable Credentials 2.0, its members at the top
 * level, with the registered claims of section 8.2 of Open Badges 3.0. Pure.
 */
export function credentialOf(
  facts: CertificateFacts,
  {
    webUrl,
    number,
    statusIndex,
    issuedAt,
  }: { webUrl: string; number: string; statusIndex: number; issuedAt: Date },
): Record<string, unknown> {
  const id = addressOf(webUrl, number);
  const issuer = didOf(webUrl);
  const list = Math.floor(statusIndex / placesInList);
  const { name, title, host, country, firstDay, lastDay, hours, role, people, learning } = facts;
  const day = (date: string | null | undefined) => `${date}T00:00:00Z`;
  const taught = people ? ` ${people} people were taught.` : '';
  const post = facts.verifierPost ? `, ${facts.verifierPost}` : '';
  return {
    '@context': contexts,
    ...{ id, type: ['VerifiableCredential', 'OpenBadgeCredential'], name: title },
    issuer: { id: issuer, type: ['Profile'], name: 'Midst', url: webUrl },
    validFrom: issuedAt.toISOString(),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityHash: name, identityType: 'name', hashed: false }],
      ...{ role, activityStartDate: day(firstDay), activityEndDate: day(lastDay) },
      ...(learning && { narrative: learning }),
      achievement: {
        ...{
          id: `${id}#achievement`,
          type: ['Achievement'],
          achievementType: 'CommunityService',
          name: title,
        },
        description: `${hours} hours for ${host ?? 'a host'} (${country}), from ${firstDay} to ${lastDay}.${taught}`,
        criteria: {
          narrative:
            'The holder recorded the sessions, and the host confirmed exactly this account. It claims no CPD points.',
        },
      },
    },
    evidence: [
      {
        type: ['Evidence'],
        name: 'Confirmation by the host',
        narrative: `Confirmed on ${facts.confirmedOn} by ${facts.verifier}${post}, ${sentences[facts.verifierStanding ?? ''] ?? ''}.`,
      },
    ],
    credentialStatus: {
      id: `${statusAddress(webUrl, list)}#${statusIndex % placesInList}`,
      ...{ type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
      statusListIndex: String(statusIndex % placesInList),
      statusListCredential: statusAddress(webUrl, list),
    },
    ...{ iss: issuer, jti: id, nbf: Math.floor(issuedAt.getTime() / 1000) },
  };
}

/** A status list as the payload of a JWT: one bit for each certificate, set where it was revoked. Pure. */
export function statusListOf(
  revoked: readonly number[],
  { webUrl, list, at }: { webUrl: string; list: number; at: Date },
): Record<string, unknown> {
  const bits = Buffer.alloc(placesInList / 8);
  // The first place is the leftmost bit.
  for (const place of revoked) bits[place >> 3] |= 0x80 >> (place & 7);
  const id = statusAddress(webUrl, list);
  const issuer = didOf(webUrl);
  return {
    '@context': contexts.slice(0, 1),
    ...{
      id,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer,
      validFrom: at.toISOString(),
    },
    credentialSubject: {
      ...{ id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation' },
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
    ...{ iss: issuer, sub: `${id}#list`, jti: id, nbf: Math.floor(at.getTime() / 1000) },
  };
}

/** What the public page may tell: the facts that the holder ticked and no other. Pure. */
export function shownOf(facts: CertificateFacts, shows: readonly Shown[]): CertificateFacts {
  const parts: Record<Shown, (keyof CertificateFacts)[]> = {
    name: ['name'],
    title: ['title', 'kind'],
    host: ['host', 'country'],
    dates: ['firstDay', 'lastDay'],
    hours: ['hours'],
    role: ['role'],
    people: ['people'],
    learning: ['learning'],
    verifier: ['verifier', 'verifierPost', 'verifierStanding', 'confirmedOn'],
  };
  const keys = shows.flatMap((one) => parts[one]);
  return Object.fromEntries(keys.map((key) => [key, facts[key]]));
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Sixteen characters that nobody mistakes for one another when they type them, of the first 80 bits. Pure. */
export function numberOf(secret: Buffer): string {
  let bits = 0n;
  for (const byte of secret.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 16; i++, bits >>= 5n) text = letters[Number(bits & 31n)] + text;
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
