import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLEmailAddress } from 'graphql-scalars';

/** A scalar whose value is text everywhere: in the document, in TypeScript and in the column. */
function text(
  name: string,
  description: string,
  specifiedByURL: string | undefined,
  read: (value: string) => string,
) {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} is written as a string`);
    return read(value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING)
        throw new GraphQLError(`${name} is written as a string`, { nodes: [node] });
      try {
        return read(node.value);
      } catch (error) {
        // Validation reports a GraphQLError as it is, so it must say for itself where in the document it stands.
        throw error instanceof GraphQLError ? new GraphQLError(error.message, { nodes: [node] }) : error;
      }
    },
  });
}

/** Moments. A JavaScript Date inside, UTC in answers. */
export const DateTime = GraphQLDateTime;
export const EmailAddress = GraphQLEmailAddress;

/** Days without a clock or zone: text inside, because a JavaScript Date at midnight is the day before somewhere. */
export const DateOnly = text(
  'Date',
  'A day, written 2027-03-28. It has no time and no zone: it is that day where the thing happens.',
  'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
  (value) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    if (!year || date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day))
      throw new GraphQLError('A date is a real day written YYYY-MM-DD');
    return value;
  },
);

/** Our own: Somaliland has its own row (`XS`, from the codes that ISO 3166 leaves to users), and ISO's list lacks it. */
export const CountryCode = text(
  'CountryCode',
  'A country or territory by two capital letters: ISO 3166-1 alpha-2, and XS for Somaliland. `countries` lists them.',
  undefined,
  (value) => {
    if (!/^[A-Z]{2}$/.test(value)) throw new GraphQLError('A country is two capital letters, e.g. GH');
    return value;
  },
);

export const LanguageTag = text(
  'LanguageTag',
  'A language as a BCP 47 tag, e.g. `sw`, `so`, `ar-SD`. `terms(kind: LANGUAGE)` offers those that Midst knows.',
  'https://www.rfc-editor.org/info/bcp47',
  (value) => {
    try {
      return new Intl.Locale(value).toString();
    } catch {
      throw new GraphQLError('A language is a BCP 47 tag, e.g. sw');
    }
  },
);

export const WebAddress = text(
  'URL',
  'An address of the web, beginning with https:// or http://.',
  'https://url.spec.whatwg.org/',
  (value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (value.length > 2000 || (url?.protocol !== 'https:' && url?.protocol !== 'http:'))
      throw new GraphQLError('A web address begins with https:// or http://');
    return value;
  },
);
