import { parse } from 'graphql';
import { unstorableText } from './unstorable-text.js';

const field = (document: string, variables = {}) => unstorableText(parse(document), variables)?.field ?? null;

it('names the field whose text nothing can store, whether it came as a variable or in the document', () => {
  expect(field('{ need(id: "\\u0000") { id } }')).toBe('id');
  expect(field('mutation { saveNeed(input: { place: "Gulu", legs: [{ when: "\\u0000" }] }) { id } }')).toBe(
    'legs.when',
  );
  expect(field('{ a }', { input: { legs: [{ when: '\0' }] } })).toBe('legs.0.when');
  expect(field('{ a }', { id: '\0' })).toBe('id');
  expect(field('{ need(id: "Zoë 👩🏾‍⚕️") { id } }', { id: 'Zoë 👩🏾‍⚕️' })).toBeNull();
});
