import { life } from '../../platform/life.js';

export type ImportFileState =
  | 'uploading'
  | 'uploaded'
  | 'checking'
  | 'checked'
  | 'applying'
  | 'applied'
  | 'undoing'
  | 'undone'
  | 'failed'
  | 'dropped';
export type ImportFileAction =
  'read' | 'map' | 'reportCheck' | 'apply' | 'reportDone' | 'undo' | 'reportUndone' | 'fail' | 'drop';
export type ImportFileActor = 'officer' | 'midst';

/** Whatever takes long is done by the worker, which moves the file on when it is done; an officer reads, then decides. */
export const importFileLife = life<ImportFileState, ImportFileAction, ImportFileActor>(
  'import-file',
  'uploading',
  {
    read: { from: ['uploading'], to: 'uploaded', by: 'officer' },
    map: { from: ['uploaded', 'checked'], to: 'checking', by: 'officer' },
    reportCheck: { from: ['checking'], to: 'checked', by: 'midst' },
    apply: { from: ['checked'], to: 'applying', by: 'officer' },
    reportDone: { from: ['applying'], to: 'applied', by: 'midst' },
    undo: { from: ['applied', 'failed'], to: 'undoing', by: 'officer' },
    reportUndone: { from: ['undoing'], to: 'undone', by: 'midst' },
    fail: { from: ['checking', 'applying', 'undoing'], to: 'failed', by: 'midst' },
    drop: { from: ['uploading', 'uploaded', 'checked'], to: 'dropped', by: ['officer', 'midst'] },
  },
);
