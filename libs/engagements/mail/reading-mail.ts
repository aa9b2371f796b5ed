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

const most = 100_000;

/** What somebody wrote anew: without what they quote, the line that introduces it, and their signature. */
export function writtenAnew(text: string): string {
  const plain = text.slice(0, most).replaceAll('\r\n', '\n');
  return new EmailReplyParser().read(plain).getVisibleText().trim();
}

/** The whole, as it is kept beside. */
export function wholeOf(text: string): string {
  return text.slice(0, most).replaceAll('\r\n', '\n').replaceAll('\u0000', '');
}
