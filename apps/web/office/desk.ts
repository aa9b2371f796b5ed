import { randomUUID } from 'node:crypto';
import { ForbiddenException, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { ReaderDocument, type Role, type TypedDocumentString } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';

export type Form = Record<string, unknown>;

interface ListPage {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** What every page begins and ends with: whose visit it is, whether a form is ours, asking, doing once, showing, going on. */
@Injectable()
export class Desk {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  visit(request: FastifyRequest, reply: FastifyReply): Visit {
    return visitOf(request, reply, this.config);
  }

  /** The visit of a form that is ours. @throws ForeignForm */
  sent(request: FastifyRequest, reply: FastifyReply): Visit {
    const visit = this.visit(request, reply);
    this.guard.check(request, visit);
    return visit;
  }

  /** For a page that asks the API for nothing yet; whatever it sends is refused by the API itself. */
  async officersOnly(visit: Visit): Promise<void> {
    if (!(await this.has(visit, 'OFFICER'))) throw new ForbiddenException();
  }

  /** Whether the reader holds this role. */
  async has(visit: Visit, wanted: Role): Promise<boolean> {
    await this.api.ask(visit, ReaderDocument, {});
    return (await this.api.rolesOf(visit)).includes(wanted);
  }

  ask<Data, Variables>(
    visit: Visit,
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    patienceMs?: number,
  ): Promise<Data> {
    return this.api.ask(visit, document, variables, patienceMs);
  }

  file(visit: Visit, path: string): Promise<Response> {
    return this.api.file(visit, path);
  }

  /** Does something once, by the form's own key. @returns what was refused, or null where it is done */
  async does<Input extends object>(
    visit: Visit,
    document: TypedDocumentString<unknown, { input: Input }>,
    input: Omit<NoInfer<Input>, 'idempotencyKey'>,
    body: Form,
  ): Promise<Refused | null> {
    try {
      const withKey = { ...input, idempotencyKey: keyIn(body) } as unknown as Input;
      await this.api.ask(visit, document, { input: withKey });
      return null;
    } catch (error) {
      if (error instanceof Refused && !error.is('UNAUTHENTICATED', 'FORBIDDEN', 'FRESH_CODE_NEEDED'))
        return error;
      throw error;
    }
  }

  async show(
    reply: FastifyReply,
    visit: Visit,
    template: string,
    data: Record<string, unknown> & { faults?: Fault[] } = {},
    status = data.faults?.length ? 422 : 200,
  ): Promise<void> {
    await this.pages.send(reply, visit, template, { key: randomUUID(), ...data }, status);
  }

  async go(reply: FastifyReply, visit: Visit, path: string): Promise<void> {
    await reply.redirect(inLanguage(visit, path), 303);
  }

  async csv(reply: FastifyReply, name: string, csv: string): Promise<void> {
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      // Spreadsheets take a text for UTF-8 only where it says so.
      .send(`\uFEFF${csv}`);
  }
}

/** The key that a form was shown with, so that it is done once however often it is sent; pages may add to it. */
export function keyIn(form: Form | undefined): string {
  return text(form?.key, 150) || randomUUID();
}

export function afterIn(query: Form): string | null {
  return text(query.after, 2000) || null;
}

type Narrowed = Record<string, string | null | undefined>;

/** What a list is narrowed to, as an address says it. */
export function narrowedTo(narrowed: Narrowed): URLSearchParams {
  return new URLSearchParams(
    Object.entries(narrowed).filter((one): one is [string, string] => Boolean(one[1])),
  );
}

/** The address of the next page, with what the list is narrowed to; null at its end. */
export function nextOf({ pageInfo }: ListPage, path: string, narrowed: Narrowed = {}): string | null {
  if (!pageInfo.hasNextPage || !pageInfo.endCursor) return null;
  const query = narrowedTo(narrowed);
  query.set('after', pageInfo.endCursor);
  return `${path}?${query.toString()}`;
}
