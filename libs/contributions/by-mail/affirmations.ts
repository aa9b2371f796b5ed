import type { Email } from 'postal-mime';

/** Said to "is it true?", and said of what is true; in the languages in which Midst writes. */
const yes = ['yes', 'ie', 'ydy', 'oui', 'sim', 'ndiyo', 'ndio', 'نعم'];
const confirmed = [
  ...[
    'confirmed',
    'i confirm',
    'cadarnhawyd',
    'rwyn cadarnhau',
    'cadarnhaf',
    'confirmé',
    'confirme',
    'je confirme',
  ],
  ...['confirmado', 'confirmo', 'imethibitishwa', 'nimethibitisha', 'nathibitisha', 'ninathibitisha'],
  ...['تم التأكيد', 'مؤكد', 'أؤكد', 'اؤكد'],
];
const affirmations: ReadonlySet<string> = new Set([
  ...yes,
  ...confirmed,
  ...yes.flatMap((one) => confirmed.map((other) => `${one} ${other}`)),
]);

/** What people write beneath it; says nothing about what they were asked. */
const closings: ReadonlySet<string> = new Set([
  ...[
    'thanks',
    'thank you',
    'many thanks',
    'regards',
    'kind regards',
    'best regards',
    'best wishes',
    'yours sincerely',
  ],
  ...['diolch', 'diolch yn fawr', 'cofion', 'cofion gorau', 'yn gywir'],
  ...['merci', 'merci beaucoup', 'cordialement', 'bien cordialement', 'bien à vous', 'salutations'],
  ...['obrigado', 'obrigada', 'cumprimentos', 'atenciosamente', 'com os melhores cumprimentos'],
  ...['asante', 'asante sana', 'ahsante', 'wako', 'wako mwaminifu'],
  ...['شكرا', 'شكرا لك', 'مع التحية', 'تحياتي', 'مع أطيب التحيات'],
]);
const titles = ['dr', 'prof', 'professor', 'mr', 'mrs', 'ms', 'sister', 'matron'];

/**
 * Whether an answer says yes unmistakably: its first line is the word and nothing else, and what stands beneath is thanks or
 * the name of whoever was asked. Anything more could take back what the first line says. Pure.
 * @param text what somebody wrote anew, without quotes
 */
export function affirms(text: string, name: string): boolean {
  const [first = '', ...rest] = text.split('\n').map(plain).filter(Boolean);
  const names = new Set([...plain(name).split(' '), ...titles]);
  return (
    affirmations.has(first) &&
    rest.every((line) => closings.has(line) || line.split(' ').every((word) => names.has(word)))
  );
}

/**
 * Small letters, without what is put around a word. A question mark stays: it asks. Without the marks of Arabic vowels, and
 * without those that turn the direction of writing.
 */
function plain(line: string): string {
  return line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069'’‘`]/gu, '')
    .replace(/[.,!;:"“”„«»()*_\u060c\u061b-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether somebody passed on what another wrote: then the words in it need not be their own. Pure. */
export function isPassedOn({
  subject,
  text,
  attachments,
}: Pick<Email, 'subject' | 'text' | 'attachments'>): boolean {
  return (
    /^\s*(fwd?|wg|tr|enc|rv|i|إعادة توجيه|ymlaen)\s*:/iu.test(subject ?? '') ||
    /^\s*(-{3,}\s*forwarded message|begin forwarded message)/im.test(text ?? '') ||
    attachments.some(({ mimeType }) => mimeType === 'message/rfc822')
  );
}

/**
 * Leaves out our own mail where a program quotes it without saying so: whoever gave reads a remark, and must find in it
 * neither the link to confirm nor the address to answer at. Pure.
 */
export function withoutOurMail(text: string, webUrl: string): string {
  const lines = text.split('\n');
  const ours = lines.findIndex((line) => line.includes(new URL(webUrl).host) || /[\w-]{40,}/.test(line));
  return (ours < 0 ? lines : lines.slice(0, ours)).join('\n').trim();
}
