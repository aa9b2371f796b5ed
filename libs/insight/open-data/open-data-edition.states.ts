import { life } from '../../platform/life.js';

export type OpenDataState = 'asked' | 'published' | 'refused';
export type OpenDataAction = 'publish' | 'refuse';

/** What anybody may read afterwards leaves on the word of two officers, and is never changed again. */
export const openDataLife = life<OpenDataState, OpenDataAction, 'another officer'>(
  'open-data-edition',
  'asked',
  {
    publish: { from: ['asked'], to: 'published', by: 'another officer' },
    refuse: { from: ['asked'], to: 'refused', by: 'another officer' },
  },
);
