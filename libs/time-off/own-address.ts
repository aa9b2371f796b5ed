/** One spelling for all that reach the same mailbox: without +tags, and without the dots that one big provider ignores. */
export function mailboxOf(email: string): string {
  const [local, domain] = email.trim().normalize('NFKC').toLowerCase().split('@');
  const plain = local.split('+')[0];
  const google = domain === 'gmail.com' || domain === 'googlemail.com';
  return google ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${domain}`;
}

/**
 * Whether an approver seems to be the very person who asks: the mailbox with which they sign in, their own name as the
 * approver's, or another address that spells their name, as employers give them out (ama.mensah2@trust.example). Midst
 * knows one address of a person only, so the last two are how a second one shows itself. A single name such as "Ama"
 * spells nobody, and a name in letters other than Latin ones cannot be looked for in an address.
 */
export function isOneself(
  approver: { name: string; email: string },
  self: { name: string | null; email: string | null },
): 'mailbox' | 'name' | null {
  if (self.email && mailboxOf(self.email) === mailboxOf(approver.email)) return 'mailbox';
  const names = wordsOf(self.name ?? '');
  if (names.length < 2) return null;
  const [first, last] = [names[0], names[names.length - 1]].map(latin);
  const local = latin(mailboxOf(approver.email).split('@')[0]);
  const spelt =
    first.length > 1 &&
    last.length > 1 &&
    [first + last, last + first, latin(names.join(''))].includes(local);
  return spelt || wordsOf(approver.name).sort().join(' ') === names.sort().join(' ') ? 'name' : null;
}

function wordsOf(name: string): string[] {
  return plain(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function latin(text: string): string {
  return plain(text).replace(/[^a-z]/g, '');
}
