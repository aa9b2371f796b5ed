import { shippedRows } from './shipped-rows.js';
import { TermOffers } from './term-offers.js';
import type { TermKind } from './terms.js';
import { Vocabulary } from './vocabulary.js';

const offers = new TermOffers(new Vocabulary(shippedRows));
const codes = (kind: TermKind, search: string, language = 'en', first = 10) =>
  offers.offer(kind, search, language, first).map(({ term }) => term.code);

test.each<[TermKind, string, string]>([
  ['country', 'ken', 'KE'],
  ['country', 'cote d', 'CI'],
  ['country', 'Somalil', 'XS'],
  ['country', 'ivory', 'CI'],
  ['language', 'kiswa', 'sw'],
  ['specialty', 'ob/gyn', 'obstetrics-and-gynaecology'],
  ['specialty', 'paed', 'paediatrics'],
  ['profession', 'medecin', 'doctor'],
  ['skill', 'neonatal resus', 'neonatal-resuscitation'],
  ['specialty', 'peadiatrics', 'paediatrics'],
  ['profession', 'physotherap', 'physiotherapist'],
])('typing a %s as "%s" offers %s first', (kind, search, code) => {
  expect(codes(kind, search)[0]).toBe(code);
});

test.each<[string, TermKind, string, string]>([
  ['fr', 'profession', 'kinesither', 'physiotherapist'],
  ['fr', 'specialty', 'reanimation', 'intensive-care'],
  ['fr', 'skill', 'oxygenothérapie', 'oxygen-therapy'],
  ['fr', 'language', 'amharique', 'am'],
  ['pt', 'profession', 'farmaceutico', 'pharmacist'],
  ['pt', 'specialty', 'saude publica', 'public-health'],
  ['pt', 'skill', 'vacinacao', 'vaccination'],
  ['pt', 'activity', 'formar formadores', 'train-trainers'],
  ['ar', 'profession', 'قابلة', 'midwife'],
  ['ar', 'specialty', 'طب الأطفال', 'paediatrics'],
  ['ar', 'language', 'الصومالية', 'so'],
  ['cy', 'profession', 'nyrs', 'nurse'],
  ['cy', 'profession', 'ffisiotherapyd', 'physiotherapist'],
  ['cy', 'specialty', 'pediatreg', 'paediatrics'],
  ['cy', 'language', 'Saesneg', 'en'],
  ['fr', 'profession', 'kinesiterapeute', 'physiotherapist'],
  ['pt', 'profession', 'enfermero', 'nurse'],
])('in %s a %s is offered by its name: %s', (language, kind, search, code) => {
  expect(codes(kind, search, language)).toContain(code);
});

test('the name in the language that is shown comes before other words', () => {
  expect(codes('country', 'alem', 'es')[0]).toBe('DE');
  expect(codes('country', 'yr al', 'cy')[0]).toBe('DE');
});

test('the words that fitted are told', () => {
  expect(offers.offer('country', 'ivory', 'en', 1)[0].words).toBe('Ivory Coast');
  expect(offers.offer('language', 'swah', 'en', 1)[0].words).toBe('Swahili');
});

test('nothing typed gives the list, and nonsense gives nothing', () => {
  expect(codes('mode', '')).toEqual(shippedRows.modes.map(({ code }) => code));
  expect(codes('skill', '', 'en', 3)).toHaveLength(3);
  expect(codes('profession', 'qqxz')).toEqual([]);
  expect(codes('profession', ' .!- ')).not.toEqual([]);
});
