import { EndEngagements } from '../../../libs/engagements/end-engagements.job.js';
import { HandingOver } from '../../../libs/engagements/handover/handing-over.service.js';
import { LegStarts } from '../../../libs/engagements/leg-starts.service.js';
import { AskWhatItDid } from '../../../libs/engagements/survey/ask-what-it-did.job.js';
import { SurveyRespondent } from '../../../libs/engagements/survey/survey.entity.js';
import { surveyDoor, SurveyRounds } from '../../../libs/engagements/survey/survey-rounds.service.js';
import { Surveys } from '../../../libs/engagements/survey/surveys.service.js';
import { system } from '../../../libs/platform/actor.js';
import { Secrets } from '../../../libs/platform/secrets.js';
import { forEach, type Performer, type Stage } from './stage.js';

const colleagues = ['Afia', 'Kojo', 'Esi', 'Kwaku', 'Adwoa', 'Yaw', 'Akosua', 'Kofi'];

/**
 * Work that is over: its two evenings were held, eight colleagues who learned were named, and each answered the link in
 * their mail. Fewer would show nothing on the page of what the work did.
 */
export async function playSurvey(
  stage: Stage,
  { engagementId, lead }: { engagementId: string; lead: Performer },
): Promise<void> {
  const surveys = stage.get(Surveys);
  stage.clock.setBack(3);
  await stage.act(lead, 'survey/began', (tx, actor) =>
    stage.get(LegStarts).start(tx, actor, engagementId, 0),
  );
  for (const name of colleagues)
    await stage.act(lead, `survey/${name}`, (tx, actor) =>
      surveys.name(tx, actor, engagementId, {
        ...{ name: `${name} Learner`, email: `${name.toLowerCase()}@harbour.example`, language: 'en-GB' },
      }),
    );
  // Its last day is over by a whole day.
  stage.clock.setBack(0);
  await new EndEngagements(stage.database, stage.get(HandingOver)).run();
  await new AskWhatItDid(stage.database, stage.get(SurveyRounds)).run();
  const asked = await stage.database.read(system('doorkeeper'), (tx) =>
    tx.findBy(SurveyRespondent, { engagementId, audience: 'colleague' }),
  );
  const nobody = { kind: 'anonymous', network: 'demo' } as const;
  await forEach(
    asked.map(({ id }, at) => ({ id, at })),
    async ({ id, at }) => {
      const { purpose, generation } = surveyDoor(id, 0);
      const token = stage.get(Secrets).token(purpose, id, generation);
      const opened = await surveys.asked(nobody, token);
      if (opened.round.answeredAt) return;
      const answers = opened.questions.map(({ code, kind }, nth) => ({
        question: code,
        ...(kind === 'scale' ? { scale: 3 + ((at + nth) % 3) } : { words: words[at % words.length] }),
      }));
      await stage.database.as(system('doorkeeper'), (tx) => surveys.answer(tx, opened, answers));
    },
  );
}

const words = ['We count aloud now.', 'More evenings, please.', 'The recording helped those on nights.'];
