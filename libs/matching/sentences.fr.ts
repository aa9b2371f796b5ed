import type { LeadSentences, LeadWords } from './sentences.lead.js';

/** What a match says to a lead, in French; a clinician reads English or Welsh. */
export const french: LeadSentences = {
  profession: {
    met: 'Le métier est l’un de ceux que vous demandez : {{stated}}.',
    partly: 'Métier proche : {{stated}} ; vous demandez {{wanted}}.',
    not_met: 'Un autre métier : {{stated}} ; vous demandez {{wanted}}.',
    not_stated: 'Le métier n’est pas indiqué.',
  },
  specialty: {
    met: 'La spécialité est l’une de celles que vous demandez : {{stated}}.',
    partly: 'Spécialité proche : {{stated}} ; vous demandez {{wanted}}.',
    not_met: 'Une autre spécialité : {{stated}} ; vous demandez {{wanted}}.',
    not_stated: 'Aucune spécialité n’est indiquée ; vous demandez {{wanted}}.',
  },
  skill: {
    met: 'A la compétence : {{wanted}}.',
    partly: 'A une compétence proche ou plus ancienne ; vous demandez {{wanted}}.',
    not_stated: 'Pas indiqué : {{wanted}}.',
  },
  language: {
    met: 'Parle cette langue comme demandé : {{wanted}}{{level}}.',
    partly: 'Parle cette langue un niveau au-dessous de ce que vous souhaitez : {{wanted}}{{level}}.',
    not_met: 'Ne parle pas cette langue comme demandé : {{wanted}}{{level}}.',
    not_stated: 'Le niveau dans cette langue n’est pas indiqué : {{wanted}}{{level}}.',
  },
  registration: {
    met: 'Est inscrit à l’ordre : {{wanted}}.',
    not_met: 'N’a pas d’inscription en cours : {{wanted}}.',
    not_stated: 'L’inscription n’est pas indiquée : {{wanted}}.',
  },
  residence: {
    met: 'Vit dans le pays demandé : {{wanted}}.',
    not_met: 'Ne vit pas dans ce pays : {{wanted}}.',
    not_stated: 'Il n’est pas indiqué si la personne vit dans ce pays : {{wanted}}.',
  },
  staff: {
    not_met: 'Ne travaille pas pour le service de santé de ce pays : {{wanted}}.',
    not_stated: 'Il faut demander si la personne travaille pour le service de santé de ce pays : {{wanted}}.',
  },
  years: {
    met: 'A les années d’expérience que vous demandez : {{years}}.',
    not_met: 'A moins d’années que vous n’en demandez : {{years}}.',
    not_stated: 'Il n’est pas indiqué si la personne a les années que vous demandez : {{years}}.',
  },
  'low-resource': {
    met: 'A travaillé là où les moyens sont rares.',
    not_met: 'N’a pas travaillé là où les moyens sont rares.',
    not_stated: 'Il n’est pas indiqué si la personne a travaillé là où les moyens sont rares.',
  },
  teaching: {
    met: 'A enseigné.',
    not_met: 'N’a pas enseigné.',
    not_stated: 'Il n’est pas indiqué si la personne a enseigné.',
  },
  qualification: {
    met: 'A le diplôme : {{wanted}}.',
    partly: 'A un diplôme proche ; vous demandez {{wanted}}.',
    not_stated: 'Pas indiqué : {{wanted}}.',
  },
  stated: {
    not_stated: 'Dans vos propres mots, à vous d’en juger : « {{text}} ».',
  },
  tie: {
    met: 'A un lien avec ce pays : {{wanted}}.',
    not_met: 'N’indique aucun lien avec ce pays : {{wanted}}.',
    not_stated: 'Aucun lien avec ce pays n’est indiqué : {{wanted}}.',
  },
  'tie-welcome': {
    met: 'A un lien avec ce pays, ce qui est bienvenu : {{wanted}}.',
    not_met: 'N’indique aucun lien avec ce pays ; il n’en faut pas : {{wanted}}.',
    not_stated: 'Aucun lien avec ce pays n’est indiqué ; il n’en faut pas : {{wanted}}.',
  },
  'worked-there': {
    met: 'A travaillé ou s’est formé dans ce pays : {{wanted}}.',
    not_met: 'N’a ni travaillé ni étudié dans ce pays : {{wanted}}.',
    not_stated: 'Il n’est pas indiqué si la personne a travaillé dans ce pays : {{wanted}}.',
  },
  'low-resource-experience': {
    met: 'A travaillé là où les moyens sont rares ; vous ne l’avez pas demandé.',
    not_met: 'N’a pas travaillé là où les moyens sont rares ; vous ne l’avez pas demandé.',
    not_stated: 'Il n’est pas indiqué si la personne a travaillé là où les moyens sont rares.',
  },
  'earlier-visits': {
    met: 'A travaillé dans plusieurs pays où va l’aide.',
    partly: 'A travaillé à l’étranger là où va l’aide.',
    not_stated: 'Aucun travail antérieur à l’étranger n’est indiqué ; il n’en faut pas.',
  },
  traveller: {
    met: 'Vit à l’étranger et pourrait être la personne qui voyage au Royaume-Uni.',
    not_met: 'Vit là où a lieu la visite, ou ailleurs : peut accueillir, pas voyager.',
    not_stated: 'Il n’est pas indiqué où vit la personne ; un collègue de l’étranger voyage.',
  },
  'teaching-experience': {
    met: 'Enseigne par métier, et ce travail consiste à enseigner.',
    partly: 'A enseigné, et ce travail consiste à enseigner.',
    not_met: 'N’a pas enseigné ; vous ne l’avez pas demandé.',
    not_stated: 'Il n’est pas indiqué si la personne a enseigné.',
  },
  activity: {
    met: 'A déjà fait ce genre de travail : {{wanted}}.',
    partly: 'A déjà fait une partie de ce travail : {{wanted}}.',
    not_stated: 'Il n’est pas indiqué si la personne a déjà fait ce genre de travail : {{wanted}}.',
  },
  words: {
    met: 'Les deux textes parlent de : {{stated}}.',
    partly: 'Les deux textes parlent de : {{stated}}.',
    not_stated: 'Les deux textes n’ont pas d’autres mots en commun.',
  },
  availability: {
    met: 'Est libre à vos dates ({{mode}}).',
    not_met: 'N’est pas libre assez longtemps à vos dates ({{mode}}) : {{fits}} des jours conviennent.',
    not_stated: 'Il n’est pas indiqué quand la personne est libre ({{mode}}).',
  },
  mode: {
    met: 'Souhaite travailler de cette façon : {{mode}}.',
    not_met: 'Souhaite travailler autrement : {{mode}} ne convient pas.',
    not_stated: 'Il n’est pas indiqué si la personne travaillerait de cette façon : {{mode}}.',
  },
  length: {
    met: 'La durée lui convient.',
    not_met: 'La durée ne lui convient pas.',
    not_stated: 'Il n’est pas indiqué combien de temps la personne pourrait rester.',
  },
  load: {
    met: 'Les heures par semaine lui conviennent : {{hours}}.',
    not_met: 'Les heures par semaine dépassent son souhait : {{hours}}.',
    not_stated: 'Il n’est pas indiqué si les heures par semaine lui conviennent : {{hours}}.',
  },
  place: {
    met: 'Souhaite travailler pour ce pays.',
    not_met: 'A nommé d’autres pays comme souhait.',
    not_stated: 'N’a nommé aucun pays comme souhait.',
  },
  cost: {
    met: 'Tout ce qui doit lui être payé l’est.',
    not_met: 'Il faut lui payer ce que vous laissez au visiteur : {{own}}.',
    not_stated: 'Prendrez-vous ceci en charge : {{open}} ?',
  },
  topics: {
    met: 'C’est le travail que la personne souhaite.',
    partly: 'C’est en partie le travail que la personne souhaite.',
    not_met: 'La personne souhaite un autre travail.',
    not_stated: 'La personne n’a nommé aucun travail comme souhait.',
  },
};

/** Words around the sentences. */
export const frenchWords: LeadWords = {
  level: ' ({{level}})',
  'mode.remote': 'à distance',
  'mode.in-country': 'dans le pays',
  'mode.uk-bound': 'avec un visiteur au Royaume-Uni',
  anything: 'n’importe lequel',
};
