import { Papers } from '../../../libs/feasibility/papers/papers.service.js';
import type { Performer, Stage } from './stage.js';

/**
 * What the nurse of the story noted: a passport for years, a certificate that will have lapsed before she is home, one
 * that she asked for, and the papers that she holds for good. Her plan is then a plan and no list of everything.
 */
export async function playPapers(stage: Stage, nurse: Performer): Promise<void> {
  const held = { state: 'held', holder: 'you' } as const;
  const papers = [
    { ...held, kind: 'passport', lapsesOn: stage.clock.day(2100) },
    { ...held, kind: 'degree' },
    { ...held, kind: 'cv' },
    { ...held, kind: 'photo' },
    { ...held, kind: 'home-registration', holder: 'council', withSince: stage.clock.day(-12) },
    { ...held, kind: 'good-standing', issuedOn: stage.clock.day(-80) },
    { kind: 'transcripts', state: 'asked', holder: 'you', askedOn: stage.clock.day(-9) },
  ] as const;
  for (const paper of papers)
    await stage.act(nurse, `paper/${paper.kind}`, (tx, actor) => stage.get(Papers).note(tx, actor, paper));
}
