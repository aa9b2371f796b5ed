import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { RowExports } from '../../libs/insight/exports/row-exports.service.js';
import type { Authenticator } from '../../libs/platform/graphql/ports.js';
import { publicError } from '../../libs/platform/graphql/public-error.js';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * GET /exports/{key}: rows that were let go, to whoever asked for them. They flow from PostgreSQL to the connection as
 * fast as it takes them, so that 200,000 need no more memory than 2,000.
 */
export function giveExports(
  server: FastifyInstance,
  exports: RowExports,
  authenticator: Authenticator,
  logger: Logger,
): void {
  server.get('/exports/:key', async (request, reply) => {
    try {
      const { key } = request.params as { key: string };
      const actor = await authenticator.actorOf(request);
      const { taken, rows } = await exports.take(
        actor,
        uuid.test(key) ? key : '00000000-0000-0000-0000-000000000000',
      );
      const written =
        taken.form === 'csv'
          ? stringify({ escape_formulas: true, bom: true })
          : new (await import('xlsx-write-stream')).default();
      // A reader who goes away ends it; what fails on the way breaks the file off, and is told in the log.
      const file = pipeline(Readable.from(rows), written, (error) => {
        if (error) logger.warn({ fault: error.message }, 'an export broke off');
      });
      return await reply
        .type(mediaTypes[taken.form])
        .header('content-disposition', `attachment; filename="contributions.${taken.form}"`)
        .send(file);
    } catch (error) {
      const { message, extensions } = publicError(error, logger);
      return reply
        .status(statuses[String(extensions.code)] ?? 409)
        .send({ code: extensions.code, sentence: message });
    }
  });
}
