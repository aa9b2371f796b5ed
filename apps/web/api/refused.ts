export interface RefusedField {
  field: string;
  sentence: string;
}

/** The API said no, with a published code, a sentence for the person, and the fields that it is about. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fields: readonly RefusedField[] = [],
  ) {
    super(message);
  }

  is(...codes: string[]): boolean {
    return codes.includes(this.code);
  }
}

/** What was sent is kept for an officer's answer about its words. No form answers this: the page of what is held does. */
export class WordsHeld extends Error {}

/** The API does not answer, or asks to come back: nobody's fault who sits in front of the page. */
export class ApiDown extends Error {}
