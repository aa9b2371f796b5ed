import type { MiddlewareContext, NextFn } from '@nestjs/graphql';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';

/** Organisations are known to the world by their global ids and to our tables by their keys. */
export async function organisationId(_: MiddlewareContext, next: NextFn<string | string[] | null>) {
  const key = await next();
  if (Array.isArray(key)) return key.map((one) => toGlobalId('Organisation', one));
  return key === null ? null : toGlobalId('Organisation', key);
}

/** @throws Refusal BAD_INPUT or NOT_FOUND, naming `field` */
export function organisationKey(id: string, field: string): string {
  return fromGlobalId(id, 'Organisation', field);
}
