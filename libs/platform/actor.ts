/** Everybody in whose name a transaction can run. PostgreSQL's policies know them by the same names. */

export type Role =
  'clinician' | 'lead' | 'coordinator' | 'officer' | 'operator' | 'employer-hr' | 'safeguarding';

/** Nobody in particular: reads what is public, asks for a code. */
export interface Anonymous {
  kind: 'anonymous';
  network: string;
}

/** A person who signed in. Roles are what they hold now; PostgreSQL looks them up again for itself. */
export interface SignedIn {
  kind: 'person';
  personId: string;
  sessionId: string;
  network: string;
  roles: readonly Role[];
  /** Until when a code entered on this device counts as fresh; personal data of others waits for it. */
  freshUntil: Date;
}

/** Whoever holds the link to one thing to answer (a step of time off, a contribution): no account, no other door. */
export interface StepHolder {
  kind: 'approver';
  /** The id of that one thing, whatever its table. */
  stepId: string;
  network: string;
}

/** Named parts of Midst itself, each with policies of its own. */
export type SystemName =
  | 'relay' // moves events and messages along
  | 'matcher' // sees facts that criteria read, never names, contacts or employers
  | 'doorkeeper' // sign-in, sessions, invitations
  | 'importer' // brings in files for an operator
  | 'timekeeper' // finds deadlines that passed
  | 'counter'; // counts for readers who may not see from what it is counted

export interface System {
  kind: 'system';
  name: SystemName;
}

export type Actor = Anonymous | SignedIn | StepHolder | System;

export function system(name: SystemName): System {
  return { kind: 'system', name };
}
