import { registerEnumType } from '@nestjs/graphql';

export const UkNation = {
  ENGLAND: 'england',
  SCOTLAND: 'scotland',
  WALES: 'wales',
  NORTHERN_IRELAND: 'northern-ireland',
} as const;
export type UkNation = (typeof UkNation)[keyof typeof UkNation];

registerEnumType(UkNation, {
  name: 'UkNation',
  description:
    'A nation of the United Kingdom; bank holidays, leave rules and registers differ between them.',
  valuesMap: {
    ENGLAND: { description: 'England.' },
    SCOTLAND: { description: 'Scotland.' },
    WALES: { description: 'Wales.' },
    NORTHERN_IRELAND: { description: 'Northern Ireland.' },
  },
});
