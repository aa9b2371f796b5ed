import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DocumentAudience } from '../../libs/engagements/documents/document.entity.js';
import { DocumentFiles } from '../../libs/engagements/documents/document-files.service.js';
import type { Sharing } from '../../libs/engagements/documents/documents.service.js';
import type { SignedIn } from '../../libs/platform/actor.js';
import { Config } from '../../libs/platform/config.js';
import { fromGlobalId, toGlobalId, uuid } from '../../libs/platform/graphql/global-id.js';
import {
  type Authenticator,
  type DenialLog,
  THE_AUTHENTICATOR,
  THE_DENIAL_LOG,
} from '../../libs/platform/graphql/ports.js';
import { publicError } from '../../libs/platform/graphql/public-error.js';
import { notFound, Refusal } from '../../libs/platform/refusal.js';

const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 422,
  LOOKS_LIKE_A_PATIENT: 422,
  FILE_TOO_LONG: 413,
  FILE_EMPTY: 422,
  FILE_KIND: 415,
  PICTURE_UNREADABLE: 422,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

const denials = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

/**
 * The bytes of documents; what is said about them is GraphQL's. `POST /documents` with the file as its body and what is
 * said of it in the query; `GET` on the path that `documentAddress` gave. Both in the name of the session that asks.
 */
export async function carryDocuments(
  server: FastifyInstance,
  app: INestApplicationContext,
  logger: Logger,
): Promise<void> {
  const files = app.get(DocumentFiles, { strict: false });
  const authenticator = app.get<Authenticator>(THE_AUTHENTICATOR, { strict: false });
  const denialLog = app.get<DenialLog>(THE_DENIAL_LOG, { strict: false });
  const { DOCUMENT_MAX_BYTES } = app.get(Config, { strict: false }).values;

  async function answered(
    request: FastifyRequest,
    reply: FastifyReply,
    operation: string,
    work: (actor: SignedIn) => Promise<unknown>,
  ): Promise<unknown> {
    let who: SignedIn | undefined;
    try {
      const actor = await authenticator.actorOf(request);
      if (actor.kind !== 'person') throw new Refusal('UNAUTHENTICATED', 'Sign in first.');
      who = actor;
      return await work(actor);
    } catch (error) {
      // Whoever still sends hears the answer when they have done so.
      if (request.body instanceof Readable) request.body.resume();
      const { message, extensions } = publicError(error, logger);
      const code = String(extensions.code);
      if (who && denials.includes(code)) await denialLog.record({ actor: who, operation, code });
      return reply.status(statuses[code] ?? 409).send({ code, sentence: message, fields: extensions.fields });
    }
  }

  await server.register((scope, _options, registered) => {
    scope.removeAllContentTypeParsers();
    // The stream itself: nothing reads it before it is known who sends it, and nothing holds it whole.
    scope.addContentTypeParser(
      'application/octet-stream',
      { bodyLimit: DOCUMENT_MAX_BYTES * 2 },
      (_request, payload, done) => done(null, payload),
    );
    scope.post('/documents', (request, reply) =>
      answered(request, reply, 'shareDocument', async (actor) => {
        const query = request.query as Record<string, unknown>;
        const key = said(query.key);
        const sentence = 'Choose a key of 1 to 200 characters for this one wish.';
        if (key.length < 1 || key.length > 200)
          throw new Refusal('BAD_INPUT', sentence, [{ field: 'key', sentence }]);
        const id = await files.take(actor, sharingOf(query), key, request.body as Readable);
        return reply.status(201).send({ versionId: toGlobalId('DocumentVersion', id) });
      }),
    );
    scope.get('/documents/:id/:until/:proof', (request, reply) =>
      answered(request, reply, 'fetchDocument', async (actor) => {
        const { id, until, proof } = request.params as Record<string, string>;
        if (!uuid.test(id) || !/^\d{1,12}$/.test(until)) throw notFound('document');
        const { version, bytes } = await files.fetch(actor, { id, until: Number(until), proof });
        return reply
          .type(version.type)
          .header('content-length', version.bytes)
          .header('content-disposition', attached(version.fileName))
          .header('x-content-type-options', 'nosniff')
          .header('content-security-policy', "sandbox; default-src 'none'")
          .send(bytes);
      }),
    );
    registered();
  });
}

function sharingOf(query: Record<string, unknown>): Sharing {
  const documentId = said(query.document);
  return {
    engagementId: fromGlobalId(said(query.engagement), 'Engagement', 'engagement'),
    documentId: documentId ? fromGlobalId(documentId, 'SharedDocument', 'document') : null,
    name: said(query.name).trim(),
    fileName: said(query.fileName).slice(-300),
    audience:
      DocumentAudience[said(query.audience) as keyof typeof DocumentAudience] ?? ('' as DocumentAudience),
    noPatient: said(query.noPatient) === 'true',
  };
}

const said = (value: unknown) => (typeof value === 'string' ? value : '');

/** RFC 6266: a name in ASCII for old clients, and the whole of it for all others. */
export function attached(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w. -]/g, '_');
  const whole = encodeURIComponent(fileName).replaceAll(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
