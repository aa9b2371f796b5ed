import { Injectable } from '@nestjs/common';
import { Api } from '../api/api.js';
import {
  OrganisationNamedDocument,
  OrganisationsNamedDocument,
  type TermKind,
  TermNamedDocument,
  TermsListedDocument,
  TermsOfferedDocument,
  TermsSaidDocument,
} from '../api/operations.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { type Field, laidOut, type NamedKind, type Single, type Typed } from './fields.js';
import { placesOf } from '../pages/places.js';
import type { Understood } from './read-form.js';

export interface Offer {
  code: string;
  name: string;
}

/** Offers as the choices of a field. */
export const offered = (offers: readonly Offer[]) => ({
  of: offers.map(({ code }) => code),
  names: offers.map(({ name }) => name),
});

/** Words that no term fits at once, with the terms that may be meant. */
export interface Doubt {
  field: string;
  words: string;
  offers: Offer[];
  /** They may be kept as words. */
  own: boolean;
}

export interface Reading {
  understood: Map<string, Understood>;
  doubts: Doubt[];
  /** Words that the person wants kept as they are. */
  kept: string[];
}

export interface Pick {
  field: string;
  words: string;
  code: string;
}

/** What one line of words became. */
interface Line {
  codes: string[];
  shown: string[];
  doubt?: Doubt;
  kept?: string;
}

type TermField = Extract<Single, { is: 'term' | 'terms' }>;

/** What is chosen where words are kept as they are. */
export const OWN = '-';
/** What a list of costs or conditions lacks, said in words beside it. */
const OTHER = 'other';
const mostPicks = 60;
const namesKept = 5_000;

/**
 * Words that people type, as the terms of the reference data. What the list knows is taken at once; for anything else
 * the page comes again and asks which term was meant, which needs no script.
 */
@Injectable()
export class Terms {
  private readonly known = new Map<string, string>();

  constructor(private readonly api: Api) {}

  /** The name of a term in the reader's language; its code where it has none. */
  async name(visit: Visit, kind: NamedKind, code: string): Promise<string> {
    if (kind === 'ORGANISATION') return this.organisation(visit, code);
    const key = `${visit.language} ${kind} ${code}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { term } = await this.api.ask(visit, TermNamedDocument, { kind, code, language: visit.language });
    if (!term) return code === OTHER ? wordsIn(visit.language)('pay.other') : code;
    // Names are the same for everybody and change with a release; a few thousand are all there are.
    if (this.known.size >= namesKept) this.known.clear();
    this.known.set(key, term.name);
    return term.name;
  }

  names(visit: Visit, kind: NamedKind, codes: readonly string[]): Promise<string[]> {
    return Promise.all(codes.map((code) => this.name(visit, kind, code)));
  }

  list(visit: Visit, kind: Exclude<NamedKind, 'ORGANISATION'>): Promise<Offer[]> {
    return this.api
      .ask(visit, TermsListedDocument, { kind, language: visit.language })
      .then(({ terms }) => terms);
  }

  /** A list that is never complete: what it lacks is *other*, with words beside it. */
  async openList(visit: Visit, kind: Exclude<NamedKind, 'ORGANISATION'>): Promise<Offer[]> {
    return [...(await this.list(visit, kind)), { code: OTHER, name: wordsIn(visit.language)('pay.other') }];
  }

  /** A few terms to offer while somebody types. */
  async offered(visit: Visit, kind: TermKind, typed: string): Promise<Offer[]> {
    const { terms } = await this.api.ask(visit, TermsOfferedDocument, {
      ...{ kind, text: typed, language: visit.language },
    });
    return terms.filter((offer) => fits(kind, offer));
  }

  /** The name of an organisation; its id where the name may not be read. Kept nowhere: it may be kept back tomorrow. */
  private async organisation(visit: Visit, id: string): Promise<string> {
    const { node } = await this.api.ask(visit, OrganisationNamedDocument, { id });
    return (node && 'name' in node && node.name) || id;
  }

  /** Organisations are too many for a list: somebody writes a part of a name, and is asked which is meant. */
  private async named(visit: Visit, field: TermField, words: string): Promise<Line> {
    const doubt = (offers: Offer[]): Line => ({
      codes: [],
      shown: [words],
      doubt: { field: field.name, words, offers, own: false },
    });
    if (words.length < 2) return doubt([]);
    const found = await Promise.all(
      (field.among ?? [null]).map((kind) =>
        this.api.ask(visit, OrganisationsNamedDocument, { named: words.slice(0, 100), kind }),
      ),
    );
    const nodes = found.flatMap(({ organisations }) => organisations.nodes);
    const same = nodes.filter(({ name }) => name?.toLowerCase() === words.toLowerCase());
    if (same.length === 1) return { codes: [same[0].id], shown: [same[0].name ?? words] };
    return doubt(
      nodes.map(({ id, name, country }) => ({
        code: id,
        name: `${name}, ${placesOf([country], visit.language)[0]}`,
      })),
    );
  }

  /** Reads every field that takes terms; `typed` gets the names of what was chosen. */
  async read(
    visit: Visit,
    fields: readonly Field[],
    typed: Typed,
    body: Record<string, unknown>,
  ): Promise<Reading> {
    const picks = picksIn(body);
    const reading: Reading = { understood: new Map(), doubts: [], kept: [] };
    const asked = laidOut(fields, typed)
      .map(({ field }) => field)
      .filter((field): field is TermField => field.is === 'term' || field.is === 'terms');
    await Promise.all(
      asked.map(async (field) => {
        const lines = linesOf(field, typed[field.name] as string);
        const read = await Promise.all(
          lines.map((words) => this.line(visit, field, words, body[`${field.name}-codes`], picks)),
        );
        reading.understood.set(field.name, { codes: [...new Set(read.flatMap(({ codes }) => codes))] });
        reading.doubts.push(...read.flatMap(({ doubt }) => doubt ?? []));
        reading.kept.push(...read.flatMap(({ kept }) => kept ?? []));
        typed[field.name] = read.flatMap(({ shown }) => shown).join('\n');
      }),
    );
    const order = asked.map(({ name }) => name);
    reading.doubts.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
    return reading;
  }

  private async line(
    visit: Visit,
    field: TermField,
    words: string,
    before: unknown,
    picks: readonly Pick[],
  ): Promise<Line> {
    // What stood there already means what it meant, whatever else has the same name.
    for (const code of codesIn(before))
      if ((await this.name(visit, field.kind, code)) === words) return { codes: [code], shown: [words] };
    const picked = picks.find((pick) => pick.field === field.name && pick.words === words)?.code;
    if (picked === OWN && field.own) return { codes: [], shown: [], kept: words };
    if (picked && picked !== OWN)
      return { codes: [picked], shown: [await this.name(visit, field.kind, picked)] };
    if (field.kind === 'ORGANISATION') return this.named(visit, field, words);
    const said = { kind: field.kind, text: words, language: visit.language };
    const { mapText, terms: near } = await this.api.ask(visit, TermsSaidDocument, said);
    const fit = (offer: Offer) => fits(field.kind, offer);
    const meant = mapText.terms.map(({ term }) => term).filter(fit);
    const sure = mapText.kept === null && mapText.aside.length === 0;
    if (sure && meant.length > 0 && (meant.length === 1 || field.is === 'terms'))
      return { codes: meant.map(({ code }) => code), shown: meant.map(({ name }) => name) };
    const offers = [...meant, ...mapText.aside.map(({ term }) => term), ...near].filter(fit);
    const once = offers.filter(({ code }, i) => offers.findIndex((one) => one.code === code) === i);
    return {
      codes: [],
      shown: [words],
      doubt: { field: field.name, words, offers: once.slice(0, 6), own: field.own ?? false },
    };
  }
}

/** Parts of countries and regions of the world are terms too; a form asks for countries. */
function fits(kind: NamedKind, { code }: Offer): boolean {
  return kind !== 'COUNTRY' || /^[A-Z]{2}$/.test(code);
}

function linesOf(field: TermField, typed: string): string[] {
  const lines = field.is === 'terms' ? typed.split(/[\n;]/) : [typed];
  return [...new Set(lines.map((line) => line.trim().slice(0, 200)).filter((line) => line !== ''))].slice(
    0,
    260,
  );
}

function codesIn(before: unknown): string[] {
  return text(before, 6000).split(' ').filter(Boolean);
}

/** What was chosen where a page asked what is meant. */
export function picksIn(body: Record<string, unknown>): Pick[] {
  return Array.from({ length: mostPicks }, (_, i) => ({
    field: text(body[`pick-${i}-field`], 200),
    words: text(body[`pick-${i}-words`], 200),
    code: text(body[`pick-${i}`], 80),
  })).filter(({ code }) => code !== '');
}
