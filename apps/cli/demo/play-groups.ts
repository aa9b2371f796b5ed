import { PeerAnswer } from '../../../libs/engagements/peers/peer.entity.js';
import { Peers } from '../../../libs/engagements/peers/peers.service.js';
import type { Performer, Stage } from './stage.js';

/** A lead and the nurse belong to one group: she asks by name, the lead answers, and it helped. */
export async function playGroups(stage: Stage, lead: Performer, nurse: Performer): Promise<void> {
  const peers = stage.get(Peers);
  const of = { topic: 'teaching' as const, language: 'en' };
  await stage.act(lead, 'group/join', (tx, who) => peers.join(tx, who, of, false));
  await stage.act(nurse, 'group/join', (tx, who) => peers.join(tx, who, of, true));
  const question = await stage.act(nurse, 'group/ask', (tx, who) =>
    peers.ask(tx, who, of, {
      title: 'How do you teach the count to people on two shifts?',
      words: 'Half of them are always on the other shift, and the boards are in one theatre.',
      noPatient: false,
    }),
  );
  await stage.act(lead, 'group/answer', (tx, who) =>
    peers.answer(tx, who, question, {
      words: 'Twice, an hour each, at the change of shifts: then both are there for it.',
      noPatient: false,
    }),
  );
  await stage.act(nurse, 'group/helped', async (tx, who) => {
    const { id } = await tx.findOneByOrFail(PeerAnswer, { questionId: question });
    return peers.helped(tx, who, id, true);
  });
}
