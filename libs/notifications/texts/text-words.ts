/** The letters of GSM 03.38: a text of these has 160 places, any other 70. Source: 3GPP TS 23.038, 6.2.1. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** These take two places each. */
const extended = '^{}\\[~]|€';

/** How many places a text takes where a telephone writes it in GSM 03.38; null: it cannot. Pure. */
export function placesInGsm(text: string): number | null {
  let places = 0;
  for (const letter of text)
    if (basic.includes(letter)) places += 1;
    else if (extended.includes(letter)) places += 2;
    else return null;
  return places;
}

/**
 * The same words in letters that every telephone has: a roof over a letter is left out, as people do who type. A script of
 * which it has none stays as it is written. Pure.
 */
export function forTelephones(text: string): string {
  const simpler = [...text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-')]
    .map((letter) =>
      basic.includes(letter) || extended.includes(letter)
        ? letter
        : letter.normalize('NFD').replace(/\p{M}/gu, ''),
    )
    .join('');
  return placesInGsm(simpler) === null ? text : simpler;
}

const stops = new Set(['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'stopio', 'dim mwy']);
const starts = new Set(['start', 'unstop', 'dechrau']);

/** What somebody means who answers a text: one word alone, as the rules of carriers have it. Pure. */
export function meantBy(text: string): 'stop' | 'start' | null {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  return stops.has(said) ? 'stop' : starts.has(said) ? 'start' : null;
}

/**
 * A mobile number as it is kept: international, `+447700900123`. One that begins with 0 or 00 is read as written in the
 * United Kingdom or with the sign for abroad; null: it is none. Pure.
 */
export function readNumber(stated: string): string | null {
  const bare = stated.replace(/[\s().-]/g, '').replace(/^00/, '+');
  const whole = /^0[1-9]/.test(bare) ? `+44${bare.slice(1)}` : bare.replace(/^\+440/, '+44');
  return /^\+[1-9]\d{6,14}$/.test(whole) ? whole : null;
}
