import EmailReplyParser from 'email-reply-parser';

export interface Header {
  key: string;
  value: string;
}

/**
 * Whether a mail was written by a machine: an answer to it, or to its answer, would go round for ever. Source: RFC 3834
 * (Auto-Submitted), and what servers before and beside it write.
 * @param sender of the envelope; empty for bounces
 */
export function isAutomatic(headers: readonly Header[], sender: string): boolean {
  const of = (name: string) =>
    headers
      .find(({ key }) => key.toLowerCase() === name)
      ?.value.trim()
      .toLowerCase();
  const submitted = of('auto-submitted');
  return (
    sender === '' ||
    /^(mailer-daemon|postmaster)@/i.test(sender) ||
    (submitted !== undefined && submitted !== 'no') ||
    /^(bulk|junk|list|auto[_-]?reply)$/.test(of('precedence') ?? '') ||
    ['x-auto-response-suppress', 'x-autoreply', 'x-autorespond', 'list-id'].some(
      (name) => of(name) !== undefined,
    ) ||
    /^multipart\/report\b/.test(of('content-type') ?? '')
  );
}

/**
 * Whether the mail server in front found that the mail is not from whom it says (RFC 8601). Only its bad word is believed: a
 * good one could be written by whoever forges the rest.
 */
export function isForged(headers: readonly Header[]): boolean {
  return headers.some(
    ({ key, value }) => key.toLowerCase() === 'authentication-results' && /\bdmarc\s*=\s*fail\b/i.test(value),
  );
}

const most = 100_000;

/** What somebody wrote anew: without what they quote, the line that introduces it, and their signature. */
export function writtenAnew(text: string): string {
  const plain = withoutIntroduction(text.slice(0, most).replaceAll('\r\n', '\n'));
  return new EmailReplyParser().read(plain).getVisibleText().trim();
}

/**
 * Leaves out the line before a quote that says who wrote it: in whatever language, it holds their address in brackets and
 * ends in a colon. Programs break it before the bracket; then it is two lines.
 */
function withoutIntroduction(text: string): string {
  return text.replace(
    /^(?:[^\n>][^\n]*\n(?=[^\n]{0,4}<))?[^\n>]{0,200}<[^\s<>]*@[^\s<>]*>[^\n]*:[\u200e\u200f\u202a-\u202e\s]*\n(?=\s*>)/gmu,
    '',
  );
}

/** The whole, as it is kept beside. */
export function wholeOf(text: string): string {
  return text.slice(0, most).replaceAll('\r\n', '\n').replaceAll('\u0000', '');
}
