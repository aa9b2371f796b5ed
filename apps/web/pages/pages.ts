import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import nunjucks from 'nunjucks';
import { WebConfig } from '../web-config.js';
import { datesIn } from './dates.js';
import { carriesScript } from './drafts.js';
import { FormGuard } from './form-guard.js';
import { policyWithScript } from './security-headers.js';
import { inLanguage, type Visit } from './visit.js';
import { saidInEnglish, unmarked } from './in-english.js';
import { directionOf, hasWords, languageNames, wordsIn } from './words.js';

export const STYLES = Symbol('the compiled stylesheets');
export const SCRIPT = Symbol('the script that no page needs');

/** The compiled stylesheet, and the same mirrored for scripts that run from right to left. */
export interface Styles {
  ltr: string;
  rtl: string;
}

/** What is wrong with an answer, at which field of the form. */
export interface Fault {
  field: string;
  text: string;
}

/** The only place that knows the template engine, which is near-dormant upstream and may be replaced one day. */
@Injectable()
export class Pages {
  /** What pages ask for besides themselves, by names with a fingerprint of the content. */
  readonly assets: ReadonlyMap<string, { type: string; content: string }>;
  private readonly stylesheetNames: Styles;
  private readonly scriptName: string;
  private readonly engine: nunjucks.Environment;

  constructor(
    @Inject(STYLES) { ltr, rtl }: Styles,
    @Inject(SCRIPT) script: string,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {
    const named = (content: string, kind: string) =>
      `midst-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${kind}`;
    this.stylesheetNames = { ltr: named(ltr, 'css'), rtl: named(rtl, 'css') };
    this.scriptName = named(script, 'js');
    this.assets = new Map([
      ...[ltr, rtl].map((content): [string, { type: string; content: string }] => [
        named(content, 'css'),
        { type: 'text/css; charset=utf-8', content },
      ]),
      [this.scriptName, { type: 'text/javascript; charset=utf-8', content: script }],
    ]);
    const components = join(dirname(require.resolve('nhsuk-frontend/package.json')), 'dist');
    this.engine = new nunjucks.Environment(
      new nunjucks.FileSystemLoader([join(__dirname, '../templates'), components]),
      { autoescape: true, trimBlocks: true, lstripBlocks: true },
    );
  }

  /** A page as HTML. `data.faults` fills the error summary and starts the title with "Error:". */
  html(visit: Visit, template: string, data: Record<string, unknown> = {}): string {
    const t = wordsIn(visit.language);
    const html = this.engine.render(`${template}.njk`, {
      t,
      hasWords,
      dates: datesIn(visit.language),
      visit,
      languageNames,
      direction: directionOf(visit.language),
      stylesheetName: this.stylesheetNames[directionOf(visit.language)],
      scriptName: this.scriptName,
      script: carriesScript(visit),
      demo: this.config.outboxPort !== undefined,
      production: this.config.production,
      apiUrl: this.config.values.API_URL,
      // A reader without cookies keeps the language that the address names.
      keep: inLanguage(visit, ''),
      signature: (action?: string) => this.guard.sign(visit, action),
      // A name in another script stays in its own direction: U+2068 and U+2069 isolate it.
      unmarked,
      isolated: (name: string) => `\u2068${name}\u2069`,
      faults: [],
      values: {},
      faultOf: (field: string) => (data.faults as Fault[] | undefined)?.find((f) => f.field === field)?.text,
      ...data,
    });
    return saidInEnglish(html);
  }

  async send(
    reply: FastifyReply,
    visit: Visit,
    template: string,
    data: Record<string, unknown> = {},
    status = 200,
  ): Promise<void> {
    if (carriesScript(visit)) void reply.header('content-security-policy', policyWithScript);
    await reply
      .status(status)
      .header('content-language', visit.language)
      .type('text/html; charset=utf-8')
      .send(this.html(visit, template, data));
  }
}
