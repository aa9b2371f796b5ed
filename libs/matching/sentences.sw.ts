import type { LeadSentences, LeadWords } from './sentences.lead.js';

/** What a match says to a lead, in Swahili; a clinician reads English or Welsh. */
export const swahili: LeadSentences = {
  profession: {
    met: 'Taaluma ni moja ya ulizoomba: {{stated}}.',
    partly: 'Taaluma inayohusiana: {{stated}}; uliomba {{wanted}}.',
    not_met: 'Taaluma nyingine: {{stated}}; uliomba {{wanted}}.',
    not_stated: 'Taaluma haijatajwa.',
  },
  specialty: {
    met: 'Ubingwa ni mmoja wa uliouomba: {{stated}}.',
    partly: 'Ubingwa unaohusiana: {{stated}}; uliomba {{wanted}}.',
    not_met: 'Ubingwa mwingine: {{stated}}; uliomba {{wanted}}.',
    not_stated: 'Hakuna ubingwa uliotajwa; uliomba {{wanted}}.',
  },
  skill: {
    met: 'Ana ujuzi: {{wanted}}.',
    partly: 'Ana ujuzi unaohusiana au wa zamani; uliomba {{wanted}}.',
    not_stated: 'Haijatajwa: {{wanted}}.',
  },
  language: {
    met: 'Anazungumza lugha hii kama ilivyoombwa: {{wanted}}{{level}}.',
    partly: 'Anazungumza lugha hii ngazi moja chini ya unayopenda: {{wanted}}{{level}}.',
    not_met: 'Hazungumzi lugha hii kama ilivyoombwa: {{wanted}}{{level}}.',
    not_stated: 'Haijatajwa anazungumza lugha hii kwa kiwango gani: {{wanted}}{{level}}.',
  },
  registration: {
    met: 'Amesajiliwa: {{wanted}}.',
    not_met: 'Hana usajili halali: {{wanted}}.',
    not_stated: 'Usajili haujatajwa: {{wanted}}.',
  },
  residence: {
    met: 'Anaishi katika nchi uliyoomba: {{wanted}}.',
    not_met: 'Haishi katika nchi hii: {{wanted}}.',
    not_stated: 'Haijatajwa kama anaishi katika nchi hii: {{wanted}}.',
  },
  staff: {
    not_met: 'Hafanyi kazi katika huduma ya afya ya nchi hii: {{wanted}}.',
    not_stated: 'Inabidi kuuliza kama anafanya kazi katika huduma ya afya ya nchi hii: {{wanted}}.',
  },
  years: {
    met: 'Ana miaka ya uzoefu uliyoomba: {{years}}.',
    not_met: 'Ana miaka michache kuliko uliyoomba: {{years}}.',
    not_stated: 'Haijatajwa kama ana miaka uliyoomba: {{years}}.',
  },
  'low-resource': {
    met: 'Amefanya kazi mahali penye uhaba wa vifaa.',
    not_met: 'Hajafanya kazi mahali penye uhaba wa vifaa.',
    not_stated: 'Haijatajwa kama amefanya kazi mahali penye uhaba wa vifaa.',
  },
  teaching: {
    met: 'Amewahi kufundisha.',
    not_met: 'Hajawahi kufundisha.',
    not_stated: 'Haijatajwa kama amewahi kufundisha.',
  },
  qualification: {
    met: 'Ana sifa ya elimu: {{wanted}}.',
    partly: 'Ana sifa ya elimu inayohusiana; uliomba {{wanted}}.',
    not_stated: 'Haijatajwa: {{wanted}}.',
  },
  stated: {
    not_stated: 'Kwa maneno yako mwenyewe, uamue wewe: “{{text}}”.',
  },
  tie: {
    met: 'Ana uhusiano na nchi hii: {{wanted}}.',
    not_met: 'Hataji uhusiano wowote na nchi hii: {{wanted}}.',
    not_stated: 'Hakuna uhusiano na nchi hii uliotajwa: {{wanted}}.',
  },
  'tie-welcome': {
    met: 'Ana uhusiano na nchi hii, jambo linalokaribishwa: {{wanted}}.',
    not_met: 'Hataji uhusiano na nchi hii; hauhitajiki: {{wanted}}.',
    not_stated: 'Hakuna uhusiano na nchi hii uliotajwa; hauhitajiki: {{wanted}}.',
  },
  'worked-there': {
    met: 'Amefanya kazi au kusomea katika nchi hii: {{wanted}}.',
    not_met: 'Hajafanya kazi wala kusomea katika nchi hii: {{wanted}}.',
    not_stated: 'Haijatajwa kama amefanya kazi katika nchi hii: {{wanted}}.',
  },
  'low-resource-experience': {
    met: 'Amefanya kazi mahali penye uhaba wa vifaa; hukuliomba.',
    not_met: 'Hajafanya kazi mahali penye uhaba wa vifaa; hukuliomba.',
    not_stated: 'Haijatajwa kama amefanya kazi mahali penye uhaba wa vifaa.',
  },
  'earlier-visits': {
    met: 'Amefanya kazi katika nchi kadhaa zinazopokea misaada.',
    partly: 'Amefanya kazi nje ya nchi mahali panapopokea misaada.',
    not_stated: 'Hakuna kazi ya awali nje ya nchi iliyotajwa; haihitajiki.',
  },
  traveller: {
    met: 'Anaishi nje ya nchi na anaweza kuwa ndiye anayesafiri kwenda Uingereza.',
    not_met: 'Anaishi mahali pa ziara au kwingine: anaweza kuwa mwenyeji, si kusafiri.',
    not_stated: 'Haijatajwa anaishi wapi; mwenzake wa nje ndiye anayesafiri.',
  },
  'teaching-experience': {
    met: 'Ni mwalimu kwa taaluma, na kazi hii ni ya kufundisha.',
    partly: 'Amewahi kufundisha, na kazi hii ni ya kufundisha.',
    not_met: 'Hajawahi kufundisha; hukuliomba.',
    not_stated: 'Haijatajwa kama amewahi kufundisha.',
  },
  activity: {
    met: 'Amewahi kufanya kazi ya aina hii: {{wanted}}.',
    partly: 'Amewahi kufanya sehemu ya kazi hii: {{wanted}}.',
    not_stated: 'Haijatajwa kama amewahi kufanya kazi ya aina hii: {{wanted}}.',
  },
  words: {
    met: 'Maandishi yote mawili yanataja: {{stated}}.',
    partly: 'Maandishi yote mawili yanataja: {{stated}}.',
    not_stated: 'Maandishi haya mawili hayana maneno mengine yanayofanana.',
  },
  availability: {
    met: 'Yuko huru katika tarehe zako ({{mode}}).',
    not_met: 'Hayuko huru muda wa kutosha katika tarehe zako ({{mode}}): {{fits}} ya siku zinafaa.',
    not_stated: 'Haijatajwa yuko huru lini ({{mode}}).',
  },
  mode: {
    met: 'Anapenda kufanya kazi kwa namna hii: {{mode}}.',
    not_met: 'Anapenda kufanya kazi kwa namna nyingine kuliko {{mode}}.',
    not_stated: 'Haijatajwa kama angefanya kazi kwa namna hii: {{mode}}.',
  },
  length: {
    met: 'Urefu unamfaa.',
    not_met: 'Urefu haumfai.',
    not_stated: 'Haijatajwa angeweza kukaa muda gani.',
  },
  load: {
    met: 'Saa kwa wiki zinamfaa: {{hours}}.',
    not_met: 'Saa kwa wiki ni nyingi kuliko anavyopenda: {{hours}}.',
    not_stated: 'Haijatajwa kama saa kwa wiki zinamfaa: {{hours}}.',
  },
  place: {
    met: 'Anapenda kufanya kazi kwa ajili ya nchi hii.',
    not_met: 'Alitaja nchi nyingine kama matakwa yake.',
    not_stated: 'Hakutaja nchi yoyote kama matakwa yake.',
  },
  cost: {
    met: 'Yote anayohitaji yalipiwe yanalipiwa.',
    not_met: 'Anahitaji kulipiwa kile unachomwachia mgeni: {{own}}.',
    not_stated: 'Je, utalipia hili: {{open}}?',
  },
  topics: {
    met: 'Ndiyo kazi anayoipenda.',
    partly: 'Kwa sehemu ndiyo kazi anayoipenda.',
    not_met: 'Anapenda kazi nyingine.',
    not_stated: 'Hakutaja kazi yoyote kama matakwa yake.',
  },
};

/** Words around the sentences. */
export const swahiliWords: LeadWords = {
  level: ' ({{level}})',
  'mode.remote': 'kwa mbali',
  'mode.in-country': 'nchini humo',
  'mode.uk-bound': 'pamoja na mgeni nchini Uingereza',
  anything: 'yoyote',
};
