import type { MyProfileQuery } from '../api/operations.js';

type Asked = Pick<MyProfileQuery, 'consentTexts'> & {
  me: { consents: readonly { purpose: string; withdrawnAt?: string | null }[] };
};

/** Whether somebody holds the consent now. */
export function held(me: Asked['me'], purpose: string): boolean {
  return me.consents.some((one) => one.purpose === purpose && one.withdrawnAt === null);
}

/** A consent as a page asks for it: whether it holds, and the text in force. */
export function consentTo({ me, consentTexts }: Asked, purpose: string) {
  const inForce = consentTexts.find((one) => one.purpose === purpose);
  return { held: held(me, purpose), text: inForce?.text, version: inForce?.version };
}
