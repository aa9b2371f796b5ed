import { registerEnumType } from '@nestjs/graphql';
import { life } from '../../platform/life.js';

export const HandoverState = { STATED: 'stated', CONFIRMED: 'confirmed' } as const;
export type HandoverState = (typeof HandoverState)[keyof typeof HandoverState];

/** Either side states it, and states it again; the host says that it is so. */
export const handoverLife = life<HandoverState, 'confirm', 'institution'>('engagement_handover', 'stated', {
  confirm: { from: ['stated'], to: 'confirmed', by: 'institution' },
});

registerEnumType(HandoverState, {
  name: 'HandoverState',
  description: 'Where a handover stands.',
  valuesMap: {
    STATED: { description: 'One side stated it; the host has not confirmed it yet.' },
    CONFIRMED: { description: 'The host confirmed it, or stated it.' },
  },
});

export const StillInUse = { YES: 'yes', PARTLY: 'partly', NO: 'no' } as const;
export type StillInUse = (typeof StillInUse)[keyof typeof StillInUse];

registerEnumType(StillInUse, {
  name: 'StillInUse',
  description: 'Whether what was worked on is still in use.',
  valuesMap: {
    YES: { description: 'It is.' },
    PARTLY: { description: 'A part of it is.' },
    NO: { description: 'It is not.' },
  },
});
