import { createInstance } from 'i18next';
import { catalogue } from './explain.js';
import { templateOf } from './template.js';

const i18n = createInstance({
  resources: Object.fromEntries(Object.entries(catalogue).map(([language, match]) => [language, { match }])),
  defaultNS: 'match',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
});
void i18n.init();

/** What might be mistaken for a part of the sentence. */
const values = ['Hausa', '', '$& $1 {{wanted}}', '$t(match.anything)', 7, null, undefined];

it.each(Object.keys(catalogue))('every sentence in %s is filled as i18next fills it', (language) => {
  const sentences = Object.entries(catalogue[language as keyof typeof catalogue]);
  let filled = 0;
  for (const [key, text] of sentences) {
    const template = templateOf(text);
    if (!template) continue;
    filled++;
    const places = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, place]) => place);
    for (const value of values) {
      const params = Object.fromEntries(places.map((place) => [place, value]));
      expect(template(params)).toBe(i18n.t(key, { ...params, lng: language }));
    }
  }
  expect(filled).toBeGreaterThan(sentences.length * 0.9);
});

it('what formats or refers to another sentence is left to i18next', () => {
  expect(templateOf('{{when, date}} it is')).toBeUndefined();
  expect(templateOf('as $t(match.anything)')).toBeUndefined();
});
