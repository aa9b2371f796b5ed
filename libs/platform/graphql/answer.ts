import type { FastifyReply } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { type FetchAPI, processRegularResult } from 'graphql-yoga';

/**
 * The media type that Yoga answers with, for each way to ask for one that clients of JSON use: the last, that of our own
 * pages. Any other is Yoga's to read.
 */
const mediaTypes = new Map([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
  ['application/graphql-response+json, application/json', 'application/graphql-response+json'],
]);

export function mediaTypeFor(accept: string | undefined): string | undefined {
  return mediaTypes.get(accept);
}

/** Sends what an operation gave, as Yoga does: where there are errors, its own code chooses status and headers. */
export async function answerWith(
  reply: FastifyReply,
  result: ExecutionResult,
  mediaType: string,
  fetchApi: FetchAPI,
): Promise<FastifyReply> {
  if (result.errors) return passOn(reply, processRegularResult(result, fetchApi, mediaType));
  return reply.header('content-type', `${mediaType}; charset=utf-8`).send(JSON.stringify(result));
}

/** Sends what Yoga answered. */
export async function passOn(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  for (const [name, value] of response.headers) void reply.header(name, value);
  return reply.status(response.status).send(await response.text());
}
