import type { OpeningKind } from './changes-to-profile.js';

type Words = Record<`opening.${OpeningKind}`, string>;

/** What a clinician could change, in words; `{{…}}` are names, numbers and days. */
export const openingWords = {
  en: {
    'opening.registration-renewed': 'Renewing your registration: {{country}}.',
    'opening.registration-held': 'An active registration: {{country}}.',
    'opening.language-one-step-up': 'One level more of this language: {{language}} ({{level}}). {{purpose}}',
    'opening.language-stated': 'Stating this language: {{language}} ({{level}}). {{purpose}}',
    'opening.skill': 'This skill: {{skill}}.',
    'opening.qualification': 'This qualification: {{qualification}}.',
    'opening.specialty-stated': 'Stating your specialty, if it is this: {{specialty}}.',
    'opening.low-resource': 'Having worked where little is at hand.',
    'opening.teaching': 'Having taught.',
    'opening.longer-stay': 'Staying for {{days}} days.',
    'opening.shorter-stay': 'Going for {{days}} days as well.',
    'opening.mode': 'Helping in this way as well: {{mode}}.',
    'opening.country': 'Naming this country as well: {{country}}.',
    'opening.hours': 'Giving {{hours}} hours a week.',
    'opening.work': 'Wishing for this work as well: {{activity}}.',
    'opening.dates': 'Being free from {{from}} to {{to}} ({{mode}}).',
  },
  cy: {
    'opening.registration-renewed': 'Adnewyddu eich cofrestriad: {{country}}.',
    'opening.registration-held': 'Cofrestriad cyfredol: {{country}}.',
    'opening.language-one-step-up': 'Un lefel yn fwy o’r iaith hon: {{language}} ({{level}}). {{purpose}}',
    'opening.language-stated': 'Nodi’r iaith hon: {{language}} ({{level}}). {{purpose}}',
    'opening.skill': 'Y sgìl hwn: {{skill}}.',
    'opening.qualification': 'Y cymhwyster hwn: {{qualification}}.',
    'opening.specialty-stated': 'Nodi eich arbenigedd, os dyma ydyw: {{specialty}}.',
    'opening.low-resource': 'Wedi gweithio lle mae adnoddau’n brin.',
    'opening.teaching': 'Wedi addysgu.',
    'opening.longer-stay': 'Aros am {{days}} diwrnod.',
    'opening.shorter-stay': 'Mynd am {{days}} diwrnod hefyd.',
    'opening.mode': 'Helpu fel hyn hefyd: {{mode}}.',
    'opening.country': 'Enwi’r wlad hon hefyd: {{country}}.',
    'opening.hours': 'Rhoi {{hours}} awr yr wythnos.',
    'opening.work': 'Dymuno’r gwaith hwn hefyd: {{activity}}.',
    'opening.dates': 'Bod yn rhydd o {{from}} hyd {{to}} ({{mode}}).',
  },
} as const satisfies Record<'en' | 'cy', Words>;
