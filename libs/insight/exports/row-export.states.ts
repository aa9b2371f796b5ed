import { life } from '../../platform/life.js';

export type RowExportState = 'asked' | 'released' | 'refused';
export type RowExportAction = 'release' | 'refuse';

/** Many rows leave on the word of two officers; few are released as they are asked for. */
export const rowExportLife = life<RowExportState, RowExportAction, 'another officer'>('row-export', 'asked', {
  release: { from: ['asked'], to: 'released', by: 'another officer' },
  refuse: { from: ['asked'], to: 'refused', by: 'another officer' },
});
