import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import nunjucks from 'nunjucks';
import { Api } from '../api/api.js';
import type { Role } from '../api/operations.js';
import { ApiDown, Refused } from '../api/refused.js';
import { WebConfig } from '../web-config.js';
import { datesIn } from './dates.js';
import { carriesScript } from './drafts.js';
import { FormGuard } from './form-guard.js';
import { policyWithScript } from './security-headers.js';
import { inLanguage, type Visit } from './visit.js';
import { saidInEnglish, unmarked } from './in-english.js';
import { asTyped } from './said-by-people.js';
import { directionOf, hasWords, languageNames, wordsIn } from './words.js';

export const STYLES = Symbol('the compiled stylesheets');
export const SCRIPT = Symbol('the script that no page needs');

/** The compiled stylesheet, and the same mirrored for scripts that run from right to left. */
export interface Styles {
  ltr: string;
  rtl: string;
}

interface HeadLink {
  path: string;
  words: string;
  of: readonly Role[];
}

/** At the head of each page: what is for everybody, such as the account, stands in the template. */
const headLinks: readonly HeadLink[] = [
  { path: '/home', words: 'home.link', of: ['CLINICIAN', 'LEAD', 'COORDINATOR'] },
  { path: '/matches', words: 'page.matches', of: ['CLINICIAN'] },
  { path: '/needs', words: 'page.needs', of: ['LEAD'] },
  { path: '/office', words: 'page.office', of: ['OFFICER'] },
  { path: '/leave-rules', words: 'page.leaveRules', of: ['EMPLOYER_HR'] },
  { path: '/safeguarding', words: 'page.safeguarding', of: ['SAFEGUARDING'] },
  { path: '/operator', words: 'page.operator', of: ['OPERATOR'] },
];

let started: nunjucks.Environment | undefined;

/** One for a process: it knows nothing of whose pages it makes, and compiles each template when it is first asked for. */
function engine(): nunjucks.Environment {
  if (started) return started;
  const components = join(dirname(require.resolve('nhsuk-frontend/package.json')), 'dist');
  started = new nunjucks.Environment(
    new nunjucks.FileSystemLoader([join(__dirname, '../templates'), components]),
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  );
  // Macros of another file see what is the engine's, and nothing of the page.
  started.addGlobal('asTyped', asTyped);
  return started;
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

  constructor(
    @Inject(STYLES) { ltr, rtl }: Styles,
    @Inject(SCRIPT) script: string,
    private readonly api: Api,
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
  }

  /** A page as HTML. `data.faults` fills the error summary and starts the title with "Error:". */
  html(visit: Visit, template: string, data: Record<string, unknown> = {}): string {
    const t = wordsIn(visit.language);
    const html = engine().render(`${template}.njk`, {
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
    const html = this.html(visit, template, { links: await this.links(visit, status), ...data });
    await reply
      .status(status)
      .header('content-language', visit.language)
      .type('text/html; charset=utf-8')
      .send(html);
  }

  /** Where somebody's own pages begin; a page that says that nothing works waits for nobody. */
  private async links(visit: Visit, status: number): Promise<HeadLink[]> {
    if (!visit.signedIn || status >= 500) return [];
    try {
      const roles = await this.api.rolesOf(visit);
      return headLinks.filter(({ of }) => of.some((role) => roles.includes(role)));
    } catch (error) {
      // A session that has ended, or an API that does not answer: the page itself came about without them.
      if (!(error instanceof Refused || error instanceof ApiDown)) throw error;
      return [];
    }
  }
}
