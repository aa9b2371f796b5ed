import { Refusal } from '../platform/refusal.js';

/** One spelling per mailbox: trimmed, lower case, Unicode composed. Plus-tags are the owner's own business and stay. */
export function normalEmail(stated: string): string {
  return stated.trim().normalize('NFC').toLowerCase();
}

/** Deliberately plain: whether a mailbox exists is known only to its server. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>()[\],;:"\\]{1,64}@(?:[^\s@.<>()[\],;:"\\]{1,63}\.)+[^\s@.<>()[\],;:"\\]{2,63}$/u.test(text)
  );
}

/** @throws Refusal BAD_INPUT naming `field` */
export function readEmail(stated: string, field: string): string {
  const email = normalEmail(stated);
  if (isEmail(email)) return email;
  const sentence = 'Write one e-mail address, like ama@hospital.example.';
  throw new Refusal('BAD_INPUT', sentence, [{ field, sentence }]);
}

/** The part after the @, in lower case. */
export function domainOf(email: string): string {
  return normalEmail(email).slice(normalEmail(email).lastIndexOf('@') + 1);
}
