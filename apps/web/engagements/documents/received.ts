import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

export type Fields = Record<string, unknown>;

/**
 * Reads a form with a file: `take` gets the fields that stand before it and the file while it still comes, once.
 * Whatever is left of it is read away, for a browser that is cut off hears no answer.
 * @returns what `take` said, or undefined where no file was sent
 */
export async function receiving<T>(
  request: FastifyRequest,
  mostBytes: number,
  take: (fields: Fields, file: MultipartFile) => Promise<T>,
): Promise<{ fields: Fields; said: T | undefined }> {
  const fields: Fields = {};
  let said: T | undefined;
  let taken = false;
  if (!request.isMultipart()) return { fields, said };
  // One byte more than is allowed, so that it is the API that finds a file too long.
  for await (const part of request.parts({ limits: { fileSize: mostBytes + 1 } })) {
    if (part.type === 'field') fields[part.fieldname] = part.value;
    else
      try {
        if (!taken) said = await take(fields, part);
      } finally {
        taken = true;
        part.file.resume();
      }
  }
  return { fields, said };
}
