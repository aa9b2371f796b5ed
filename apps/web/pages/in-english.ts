// Two of the code points that Unicode keeps for the inside of programs: nobody's words hold them.
const from = '\uFDD0';
const to = '\uFDD1';
const whole = new RegExp(`${from}([^${from}${to}]*)${to}`, 'g');
const either = new RegExp(`[${from}${to}]`, 'g');

/** Elements whose text takes no elements. */
const opensPlainText = /^<(title|option|textarea|style)\b/i;
const closesPlainText = /^<\/(title|option|textarea|style)\b/i;

/** Words that stay English on a page in another language. */
export function marked(words: string): string {
  return from + words + to;
}

/** The same without the marks, for what is no page: a calendar, a file. */
export function unmarked(words: string): string {
  return words.replace(either, '');
}

/**
 * A page in which every English fragment says that it is English, so that it is read aloud and laid out as such. The
 * marks travel through macros, escaping and joined sentences, which an element would not. Within tags and where no
 * element may stand they are only taken away.
 */
export function saidInEnglish(html: string): string {
  if (!html.includes(from)) return html;
  let plainText = false;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) {
        if (opensPlainText.test(part)) plainText = true;
        else if (closesPlainText.test(part)) plainText = false;
      } else if (!plainText) return unmarked(part.replace(whole, '<span lang="en-GB" dir="ltr">$1</span>'));
      return unmarked(part);
    })
    .join('');
}
