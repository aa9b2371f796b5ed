import type { CardField } from '../../../libs/clinicians/profile-card.js';
import type { DeclineReason } from '../../../libs/matching/match.entity.js';

/** What a clinician answers to a need, and what its lead answers to that. */
export interface DemoAnswer {
  email: string;
  need: string;
  ticked: readonly CardField[];
  note?: string;
  /** How far it came. */
  state: 'interested' | 'shortlisted' | 'introduced' | 'not_chosen';
  /** The lead's words. */
  words?: string;
}

export interface DemoRefusal {
  email: string;
  need: string;
  reason: DeclineReason;
  words?: string;
}

const some: readonly CardField[] = ['professions', 'experience', 'skills', 'languages'];
const named: readonly CardField[] = ['name', ...some];

/** The nurse of the story comes first; around her others wait, are introduced, or are not chosen. */
export const answers: readonly DemoAnswer[] = [
  {
    ...{ email: 'clinician@demo.example', need: 'theatre-educator', state: 'introduced' },
    ticked: [...named, 'registrations', 'availability', 'tie-countries'],
    note: 'My aunt was a theatre nurse in the county. I teach our new starters and would like to teach yours.',
    words: 'Karibu. Could we speak on Thursday about which three weeks suit both theatres?',
  },
  { email: 'lerato.sample@people.example', need: 'theatre-educator', state: 'shortlisted', ticked: named },
  { email: 'baraka.sample@people.example', need: 'theatre-educator', state: 'interested', ticked: some },
  {
    ...{
      email: 'vivian.example@people.example',
      need: 'theatre-educator',
      state: 'not_chosen',
      ticked: named,
    },
    words: 'Thank you. We chose somebody whose weeks fit ours; please say so again next year.',
  },
  { email: 'daudi.notional@people.example', need: 'anaesthesia', state: 'interested', ticked: some },
  { email: 'joram.wouldbe@people.example', need: 'oxygen', state: 'introduced', ticked: named },
  { email: 'ekua.fictive@people.example', need: 'remote-midwifery', state: 'introduced', ticked: named },
  { email: 'ifeoma.specimen@people.example', need: 'critical-care', state: 'introduced', ticked: named },
  { email: 'sagal.placeholder@people.example', need: 'required-tie', state: 'introduced', ticked: named },
  {
    email: 'esther.placeholder@people.example',
    need: 'remote-midwifery',
    state: 'introduced',
    ticked: named,
  },
  {
    ...{ email: 'bwambale.invented@people.example', need: 'draw-over', state: 'introduced', ticked: named },
    note: 'I give two anaesthetics a day with a draw-over vaporiser and would gladly show how.',
  },
];

/** Not for me: the institutions never learn of it. */
export const refusals: readonly DemoRefusal[] = [
  { email: 'funmilayo.specimen@people.example', need: 'theatre-educator', reason: 'dates' },
  {
    ...{ email: 'ximena.sample@people.example', need: 'critical-care', reason: 'cost' },
    words: 'I would come if the flight were covered.',
  },
];
