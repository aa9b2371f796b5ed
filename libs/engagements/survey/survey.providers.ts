import { SurveyAnswer, SurveyQuestion, SurveyRespondent, SurveyRound } from './survey.entity.js';
import { SurveyResolver } from './survey.resolver.js';
import { SurveyRounds } from './survey-rounds.service.js';
import { Surveys } from './surveys.service.js';

export const surveyEntities = [SurveyQuestion, SurveyRespondent, SurveyRound, SurveyAnswer];

/** What visitor, host and colleagues say the work did. */
export const survey = [Surveys, SurveyRounds, SurveyResolver];
