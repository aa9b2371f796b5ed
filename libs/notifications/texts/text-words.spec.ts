import cy from '../locales/cy.json';
import en from '../locales/en-GB.json';
import fr from '../locales/fr.json';
import pt from '../locales/pt.json';
import sw from '../locales/sw.json';
import { forTelephones, meantBy, placesInGsm, readNumber } from './text-words.js';

describe('What fits into a text message', () => {
  it('counts the places that letters take, and knows letters that no old telephone has', () => {
    expect(placesInGsm('Hello £5')).toBe(8);
    expect(placesInGsm('€{}')).toBe(6);
    expect(placesInGsm('dŵr')).toBeNull();
    expect(forTelephones('dŵr – tŷ’r café, “â”')).toBe('dwr - ty\'r café, "a"');
    expect(placesInGsm(forTelephones('dŵr – tŷ’r café'))).not.toBeNull();
    expect(forTelephones('إجازتك – ŵ')).toBe('إجازتك – ŵ');
  });

  it.each([
    ['en-GB', en],
    ['cy', cy],
    ['fr', fr],
    ['pt', pt],
    ['sw', sw],
  ])('and every text of %s fits into one, with an address of sixty letters and a code', (_, file) => {
    const texts = Object.values(file.texts.say);
    expect(texts).toHaveLength(5);
    for (const text of texts) {
      const said = forTelephones(text.replace('{{url}}', 'x'.repeat(60)).replace('{{code}}', '123456'));
      expect(placesInGsm(said)).toBeLessThanOrEqual(160);
    }
  });
});

it('reads a number as people write it', () => {
  expect(readNumber('07700 900123')).toBe('+447700900123');
  expect(readNumber('+44 (0)7700 900-123')).toBe('+447700900123');
  expect(readNumber('00254 712 345678')).toBe('+254712345678');
  for (const none of ['', '12', 'call me', '+0123456789', '+44770090012345678'])
    expect(readNumber(none)).toBeNull();
});

it('takes one word alone for a stop', () => {
  expect(['STOP', ' stop. ', 'Unsubscribe', 'STOPIO'].map(meantBy)).toEqual(['stop', 'stop', 'stop', 'stop']);
  expect(meantBy('Start')).toBe('start');
  expect(meantBy('please do not stop')).toBeNull();
});
