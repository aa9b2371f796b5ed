import { life } from '../../platform/life.js';

export type AnnouncementState = 'waiting' | 'sent' | 'returned' | 'withdrawn';
export type AnnouncementAction = 'release' | 'giveBack' | 'takeBack';
/** `second`: any officer but the writer. */
export type AnnouncementActor = 'writer' | 'second';

/** One officer writes to many, a second lets it go: what reaches a thousand people cannot be called back. */
export const announcementLife = life<AnnouncementState, AnnouncementAction, AnnouncementActor>(
  'announcement',
  'waiting',
  {
    release: { from: ['waiting'], to: 'sent', by: 'second' },
    giveBack: { from: ['waiting'], to: 'returned', by: 'second' },
    takeBack: { from: ['waiting'], to: 'withdrawn', by: 'writer' },
  },
);
