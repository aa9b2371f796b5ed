import type { Type } from '@nestjs/common';

/** The modules whose services the jobs call. */
export const libraries: readonly Type<unknown>[] = [];
