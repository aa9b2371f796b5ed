import type { LeadSentences, LeadWords } from './sentences.lead.js';

/** What a match says to a lead, in Portuguese; a clinician reads English or Welsh. */
export const portuguese: LeadSentences = {
  profession: {
    met: 'A profissão é uma das que pediu: {{stated}}.',
    partly: 'Profissão próxima: {{stated}}; pediu {{wanted}}.',
    not_met: 'Outra profissão: {{stated}}; pediu {{wanted}}.',
    not_stated: 'A profissão não está indicada.',
  },
  specialty: {
    met: 'A especialidade é uma das que pediu: {{stated}}.',
    partly: 'Especialidade próxima: {{stated}}; pediu {{wanted}}.',
    not_met: 'Outra especialidade: {{stated}}; pediu {{wanted}}.',
    not_stated: 'Nenhuma especialidade está indicada; pediu {{wanted}}.',
  },
  skill: {
    met: 'Tem a competência: {{wanted}}.',
    partly: 'Tem uma competência próxima ou mais antiga; pediu {{wanted}}.',
    not_stated: 'Não indicado: {{wanted}}.',
  },
  language: {
    met: 'Fala esta língua como pedido: {{wanted}}{{level}}.',
    partly: 'Fala esta língua um nível abaixo do que deseja: {{wanted}}{{level}}.',
    not_met: 'Não fala esta língua como pedido: {{wanted}}{{level}}.',
    not_stated: 'O nível nesta língua não está indicado: {{wanted}}{{level}}.',
  },
  registration: {
    met: 'Está inscrito na ordem: {{wanted}}.',
    not_met: 'Não tem inscrição ativa: {{wanted}}.',
    not_stated: 'A inscrição não está indicada: {{wanted}}.',
  },
  residence: {
    met: 'Vive no país que pediu: {{wanted}}.',
    not_met: 'Não vive neste país: {{wanted}}.',
    not_stated: 'Não está indicado se vive neste país: {{wanted}}.',
  },
  staff: {
    not_met: 'Não trabalha para o serviço de saúde deste país: {{wanted}}.',
    not_stated: 'É preciso perguntar se trabalha para o serviço de saúde deste país: {{wanted}}.',
  },
  years: {
    met: 'Tem os anos de experiência que pediu: {{years}}.',
    not_met: 'Tem menos anos do que pediu: {{years}}.',
    not_stated: 'Não está indicado se tem os anos que pediu: {{years}}.',
  },
  'low-resource': {
    met: 'Já trabalhou onde os meios são poucos.',
    not_met: 'Não trabalhou onde os meios são poucos.',
    not_stated: 'Não está indicado se trabalhou onde os meios são poucos.',
  },
  teaching: {
    met: 'Já ensinou.',
    not_met: 'Não ensinou.',
    not_stated: 'Não está indicado se ensinou.',
  },
  qualification: {
    met: 'Tem a habilitação: {{wanted}}.',
    partly: 'Tem uma habilitação próxima; pediu {{wanted}}.',
    not_stated: 'Não indicado: {{wanted}}.',
  },
  stated: {
    not_stated: 'Nas suas próprias palavras, para ajuizar: «{{text}}».',
  },
  tie: {
    met: 'Tem uma ligação a este país: {{wanted}}.',
    not_met: 'Não indica nenhuma ligação a este país: {{wanted}}.',
    not_stated: 'Nenhuma ligação a este país está indicada: {{wanted}}.',
  },
  'tie-welcome': {
    met: 'Tem uma ligação a este país, o que é bem-vindo: {{wanted}}.',
    not_met: 'Não indica nenhuma ligação a este país; não é precisa: {{wanted}}.',
    not_stated: 'Nenhuma ligação a este país está indicada; não é precisa: {{wanted}}.',
  },
  'worked-there': {
    met: 'Trabalhou ou formou-se neste país: {{wanted}}.',
    not_met: 'Não trabalhou nem se formou neste país: {{wanted}}.',
    not_stated: 'Não está indicado se trabalhou neste país: {{wanted}}.',
  },
  'low-resource-experience': {
    met: 'Já trabalhou onde os meios são poucos; não o pediu.',
    not_met: 'Não trabalhou onde os meios são poucos; não o pediu.',
    not_stated: 'Não está indicado se trabalhou onde os meios são poucos.',
  },
  'earlier-visits': {
    met: 'Trabalhou em vários países para onde vai ajuda.',
    partly: 'Trabalhou no estrangeiro para onde vai ajuda.',
    not_stated: 'Nenhum trabalho anterior no estrangeiro está indicado; não é preciso.',
  },
  traveller: {
    met: 'Vive no estrangeiro e poderia ser quem viaja para o Reino Unido.',
    not_met: 'Vive onde é a visita ou noutro lugar: pode receber, não viajar.',
    not_stated: 'Não está indicado onde vive; um colega do estrangeiro viaja.',
  },
  'teaching-experience': {
    met: 'Ensina por profissão, e este trabalho é de ensino.',
    partly: 'Já ensinou, e este trabalho é de ensino.',
    not_met: 'Não ensinou; não o pediu.',
    not_stated: 'Não está indicado se ensinou.',
  },
  activity: {
    met: 'Já fez este tipo de trabalho: {{wanted}}.',
    partly: 'Já fez parte deste trabalho: {{wanted}}.',
    not_stated: 'Não está indicado se já fez este tipo de trabalho: {{wanted}}.',
  },
  words: {
    met: 'Os dois textos falam de: {{stated}}.',
    partly: 'Os dois textos falam de: {{stated}}.',
    not_stated: 'Os dois textos não têm mais palavras em comum.',
  },
  availability: {
    met: 'Está livre nas suas datas ({{mode}}).',
    not_met: 'Não está livre tempo suficiente nas suas datas ({{mode}}): {{fits}} dos dias servem.',
    not_stated: 'Não está indicado quando está livre ({{mode}}).',
  },
  mode: {
    met: 'Deseja trabalhar deste modo: {{mode}}.',
    not_met: 'Deseja trabalhar de outro modo que não {{mode}}.',
    not_stated: 'Não está indicado se trabalharia deste modo: {{mode}}.',
  },
  length: {
    met: 'A duração serve-lhe.',
    not_met: 'A duração não lhe serve.',
    not_stated: 'Não está indicado quanto tempo poderia ficar.',
  },
  load: {
    met: 'As horas por semana servem-lhe: {{hours}}.',
    not_met: 'As horas por semana são mais do que deseja: {{hours}}.',
    not_stated: 'Não está indicado se as horas por semana lhe servem: {{hours}}.',
  },
  place: {
    met: 'Deseja trabalhar para este país.',
    not_met: 'Nomeou outros países como desejo.',
    not_stated: 'Não nomeou nenhum país como desejo.',
  },
  cost: {
    met: 'Tudo o que precisa que seja pago é pago.',
    not_met: 'Precisa que seja pago o que deixa ao visitante: {{own}}.',
    not_stated: 'Vai pagar isto: {{open}}?',
  },
  topics: {
    met: 'É o trabalho que deseja.',
    partly: 'É em parte o trabalho que deseja.',
    not_met: 'Deseja outro trabalho.',
    not_stated: 'Não nomeou nenhum trabalho como desejo.',
  },
};

/** Words around the sentences. */
export const portugueseWords: LeadWords = {
  level: ' ({{level}})',
  'mode.remote': 'à distância',
  'mode.in-country': 'no país',
  'mode.uk-bound': 'com um visitante no Reino Unido',
  anything: 'qualquer',
};
