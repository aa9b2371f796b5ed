import { IsIn } from 'class-validator';

/** One of the values of a list of codes. */
export const oneOf = (values: object) => IsIn(Object.values(values) as unknown[]);

/** Some of the values of a list of codes. */
export const each = (values: object) => IsIn(Object.values(values) as unknown[], { each: true });
