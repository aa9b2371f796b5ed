import type { FastifyReply } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { type FetchAPI, processRegularResult } from 'graphql-yoga';

type Body = string | Response['body'];

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

/** The body of what an operation gave, with status and headers set: where there are errors, Yoga's own code chooses them. */
export async function answered(
  reply: FastifyReply,
  result: ExecutionResult,
  mediaType: string,
  fetchApi: FetchAPI,
): Promise<Body> {
  if (result.errors) return taken(reply, processRegularResult(result, fetchApi, mediaType));
  void reply.header('content-type', `${mediaType}; charset=utf-8`);
  return JSON.stringify(result);
}

/** The body of what Yoga answered, with its status and headers set. */
export async function taken(reply: FastifyReply, response: Response): Promise<Body> {
  for (const [name, value] of response.headers) void reply.header(name, value);
  void reply.status(response.status);
  return isStream(response) ? streamed(response, reply) : response.text();
}

function isStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

/** The events as they come. What stands between must not gather them up, and `none` is the name of no encoding. */
function streamed({ body }: Response, reply: FastifyReply): Response['body'] {
  void reply.removeHeader('content-encoding').header('x-accel-buffering', 'no');
  return body;
}
