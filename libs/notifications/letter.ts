import nunjucks from 'nunjucks';
import { directionOf } from './words.js';

/** One part of a letter. Everything is plain text; the layout escapes it. */
export type Part =
  /** `language`: where it is not that of the letter. */
  | { say: string; language?: string }
  | { list: readonly string[] }
  /** Label and value, one to a line. */
  | { facts: readonly (readonly [label: string, value: string])[] }
  /** One thing to do: the words on the button and the full address, which is printed as well. */
  | { act: string; url: string };

/** What a kind of message says, before it has a layout. */
export interface Letter {
  subject: string;
  parts: readonly Part[];
  /** Its line in a summary; null where it never stands in one. */
  inShort: string | null;
  /** To a reader without an account: who named them, so that they know why they are asked. */
  by?: string;
  /** Where an answer goes, where one may be sent. */
  replyTo?: string;
  /** An invitation for the reader's calendar. */
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string };
}

export interface Frame {
  language: string;
  direction: 'ltr' | 'rtl';
  greeting: string;
  closing: string;
  /** Why the reader gets this, and how to stop it. */
  because: string;
  unsubscribe: { say: string; url: string } | null;
}

const environment = new nunjucks.Environment(null, {
  autoescape: true,
  trimBlocks: true,
  lstripBlocks: true,
});

environment.addGlobal('directionOf', directionOf);

const html = nunjucks.compile(
  `<!doctype html>
<html lang="{{ frame.language }}" dir="{{ frame.direction }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ letter.subject }}</title></head>
<body style="margin:0 auto;max-width:36em;padding:1em;font:16px/1.5 Arial,sans-serif;color:#212b32">
<p><strong>Midst</strong></p>
<p>{{ frame.greeting }}</p>
{% for part in letter.parts %}
{% if part.say %}
<p{% if part.language and part.language != frame.language %} lang="{{ part.language }}" dir="{{ directionOf(part.language) }}"{% endif %}>{{ part.say }}</p>
{% elif part.list %}
<ul>
{% for item in part.list %}
<li>{{ item }}</li>
{% endfor %}
</ul>
{% elif part.facts %}
<table style="border-collapse:collapse">
{% for fact in part.facts %}
<tr><th scope="row" style="text-align:start;vertical-align:top;padding:.25em 1em .25em 0">{{ fact[0] }}</th><td style="padding:.25em 0"><bdi>{{ fact[1] }}</bdi></td></tr>
{% endfor %}
</table>
{% elif part.act %}
<p><a href="{{ part.url }}" style="color:#005eb8">{{ part.act }}</a><br>{{ part.url }}</p>
{% endif %}
{% endfor %}
<p>{{ frame.closing }}</p>
<hr>
<p style="font-size:14px">{{ frame.because }}{% if frame.unsubscribe %} <a href="{{ frame.unsubscribe.url }}" style="color:#005eb8">{{ frame.unsubscribe.say }}</a>{% endif %}</p>
</body>
</html>
`,
  environment,
);

/** The HTML part: no image, no script, nothing fetched from anywhere; complete without it in `asText`. */
export function asHtml(letter: Letter, frame: Frame): string {
  return html.render({ letter, frame });
}

/** The plain text part, complete in itself. */
export function asText(letter: Letter, frame: Frame): string {
  const parts = letter.parts.map((part) => {
    if ('say' in part) return part.say;
    if ('list' in part) return part.list.map((item) => `- ${item}`).join('\n');
    if ('facts' in part) return part.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
    return `${part.act}:\n${part.url}`;
  });
  const foot = frame.unsubscribe
    ? `${frame.because} ${frame.unsubscribe.say}: ${frame.unsubscribe.url}`
    : frame.because;
  return [frame.greeting, ...parts, frame.closing, `-- \n${foot}`].join('\n\n') + '\n';
}

/**
 * Names and titles come from people: a line break in one must not become a header of the mail, and a mark that turns the
 * direction of writing must not turn the words around it. Scripts that run from right to left need no such marks.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
