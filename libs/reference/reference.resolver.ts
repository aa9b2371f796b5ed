import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ArrayContains, IsNull } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { BankHolidays } from './bank-holidays.js';
import { DocumentKind, RegistrationRequirement } from './going.entity.js';
import { NeedKind } from './need-kind.entity.js';
import { RecruitmentListing } from './recruitment-listing.entity.js';
import { RecruitmentListings } from './recruitment-listings.js';
import {
  BankHolidaysArgs,
  CodedTerm,
  CountriesArgs,
  Country,
  HeritageRegulatorsArgs,
  LanguageArgs,
  LeaveType,
  MappedWords,
  MapTextArgs,
  PublishedBankHolidays,
  TermArgs,
  TermsArgs,
  TextMapping,
} from './reference.types.js';
import { RegistrationRoute } from './registration-route.entity.js';
import { TermOffers } from './term-offers.js';
import type { MappedTerm, Term, TermKind } from './terms.js';
import { UkRegister } from './uk-register.entity.js';
import { Vocabulary } from './vocabulary.js';

/** What everybody may look up: nothing here is about a person. */
@Resolver(() => Country)
export class ReferenceResolver {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly offers: TermOffers,
    private readonly listings: RecruitmentListings,
    private readonly holidays: BankHolidays,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Access('anyone')
  @Query(() => [CodedTerm], {
    description: 'Terms to offer while somebody types: those whose name begins with the words first.',
  })
  terms(@Args() { kind, search, language, first }: TermsArgs): CodedTerm[] {
    return this.offers
      .offer(kind, search, language, first)
      .map(({ term, words }) => ({ ...this.coded(kind, term, language), matched: words }));
  }

  @Access('anyone')
  @Query(() => CodedTerm, { nullable: true, description: 'One term by its code; null when there is none.' })
  term(@Args() { kind, code, language }: TermArgs): CodedTerm | null {
    const term = this.vocabulary.find(kind, code);
    return term ? this.coded(kind, term, language) : null;
  }

  @Access('anyone')
  @Query(() => TextMapping, {
    description: 'What stated words become when they are saved or imported: terms, and what is kept as text.',
  })
  mapText(@Args() { kind, text, language }: MapTextArgs): TextMapping {
    const { terms, aside = [], rest, note } = this.vocabulary.map(kind, text);
    return {
      terms: this.mapped(kind, terms, language),
      aside: this.mapped(kind, aside, language),
      kept: rest,
      note,
    };
  }

  @Access('anyone')
  @Query(() => [Country], {
    description: 'Countries and territories in the order of their names in the language asked for.',
  })
  countries(@Args() { language, codes }: CountriesArgs): Country[] {
    const wanted = codes ? new Set(codes) : undefined;
    const order = new Intl.Collator(language);
    return this.vocabulary
      .countries()
      .filter(({ code }) => wanted?.has(code) ?? true)
      .map(({ code, iso, name, names, source, seenOn, edition, believed }) => ({
        ...{ code, iso, source, seenOn, edition, believed },
        name: names?.[language] ?? names?.[language.split('-')[0]] ?? name,
      }))
      .sort((a, b) => order.compare(a.name, b.name));
  }

  @ResolveField('listings', () => [RecruitmentListing], {
    description:
      'Lists that limit recruitment on which it stands today, newest first; empty for most countries. Name the edition in any banner.',
  })
  listingsOf(@Parent() { code }: Country): RecruitmentListing[] {
    return this.listings.on(code, this.clock.today());
  }

  @ResolveField('languages', () => [String], {
    description: 'Codes of languages that are spoken there. To suggest, never to exclude.',
  })
  languagesOf(@Parent() { code }: Country): string[] {
    return this.vocabulary.languagesOf(code);
  }

  @Access('anyone')
  @Query(() => [LeaveType], { description: 'Kinds of leave and release from work.' })
  leaveTypes(@Args() { language }: LanguageArgs): LeaveType[] {
    return this.vocabulary.leaveTypes().map((type) => ({
      ...type,
      name: this.vocabulary.name('leaveType', type.code, language) ?? type.name,
      synonyms: written(type.synonyms),
    }));
  }

  @Access('anyone')
  @Query(() => [UkRegister], {
    description: 'Registers of the United Kingdom, how their numbers are written, and where to look one up.',
  })
  ukRegisters(@CurrentActor() actor: Actor): Promise<UkRegister[]> {
    return this.database.read(actor, (tx) => tx.find(UkRegister, { order: { position: 'ASC' } }));
  }

  @Access('anyone')
  @Query(() => [RegistrationRoute], {
    description:
      'Bodies that register health workers in a country, and short-term ways onto their registers.',
  })
  heritageRegulators(
    @CurrentActor() actor: Actor,
    @Args() { country, profession }: HeritageRegulatorsArgs,
  ): Promise<RegistrationRoute[]> {
    return this.database.read(actor, (tx) =>
      tx.find(RegistrationRoute, {
        where: { country, ...(profession && { professions: ArrayContains([profession]) }) },
        order: { position: 'ASC' },
      }),
    );
  }

  @Access('anyone')
  @Query(() => PublishedBankHolidays, {
    description: 'Bank holidays of a nation, substitute days included, and how far they are published.',
  })
  bankHolidays(
    @CurrentActor() actor: Actor,
    @Args() { nation, from, to }: BankHolidaysArgs,
  ): Promise<PublishedBankHolidays> {
    return this.database.read(actor, async (tx) => ({
      days: await this.holidays.between(tx, nation, from, to),
      knownUntil: await this.holidays.knownUntil(tx, nation),
    }));
  }

  @Access('anyone')
  @Query(() => [RegistrationRequirement], {
    description:
      'What a country asks of visitors, by profession and kind of work, and what holds where nothing is known of it.',
  })
  registrationRequirements(
    @CurrentActor() actor: Actor,
    @Args() { country, profession }: HeritageRegulatorsArgs,
  ): Promise<RegistrationRequirement[]> {
    return this.database.read(actor, async (tx) => {
      const order = { position: 'ASC' } as const;
      const rows = await tx.find(RegistrationRequirement, {
        where: [{ country }, { country: IsNull() }],
        order,
      });
      return rows.filter(
        ({ professions }) => !profession || professions.length === 0 || professions.includes(profession),
      );
    });
  }

  @Access('anyone')
  @Query(() => [NeedKind], {
    description: 'Kinds of work that are often asked for, with whose words a need may begin.',
  })
  async needKinds(
    @CurrentActor() actor: Actor,
    @Args() { language }: LanguageArgs,
    @Args('learning', {
      type: () => Boolean,
      defaultValue: false,
      description: 'True: only those with which a learning need can begin, as it is not done on site.',
    })
    learning: boolean,
  ): Promise<NeedKind[]> {
    const all = await this.database.read(actor, (tx) => tx.find(NeedKind, { order: { position: 'ASC' } }));
    const kinds = all.filter(({ legs }) => !learning || legs.some(({ mode }) => mode !== 'in-country'));
    return kinds.map((kind) => ({ ...kind, name: kind.names[language.split('-')[0]] ?? kind.name }));
  }

  @Access('anyone')
  @Query(() => [DocumentKind], {
    description:
      'Kinds of papers that may be asked for, in the language asked for where it has a name in it.',
  })
  async documentKinds(
    @CurrentActor() actor: Actor,
    @Args() { language }: LanguageArgs,
  ): Promise<DocumentKind[]> {
    const kinds = await this.database.read(actor, (tx) =>
      tx.find(DocumentKind, { order: { position: 'ASC' } }),
    );
    return kinds.map((kind) => ({ ...kind, name: kind.names[language.split('-')[0]] ?? kind.name }));
  }

  private mapped(kind: TermKind, found: readonly MappedTerm[], language: string): MappedWords[] {
    return found.flatMap(({ code, via, matched, place }) => {
      const term = this.vocabulary.find(kind, code);
      return term ? [{ term: this.coded(kind, term, language), via, matched, place }] : [];
    });
  }

  private coded(kind: TermKind, term: Term, language: string): CodedTerm {
    return {
      kind,
      code: term.code,
      name: this.vocabulary.name(kind, term.code, language) ?? term.name,
      synonyms: written(term.synonyms),
      parent: term.parent,
      related: term.related,
      belongsTo: this.belongsTo(kind, term.code),
      source: term.source,
      seenOn: term.seenOn,
      edition: term.edition,
      believed: term.believed,
    };
  }

  private belongsTo(kind: TermKind, code: string): readonly string[] {
    if (kind === 'specialty') return this.vocabulary.specialty(code)?.professions ?? [];
    if (kind === 'skill') return this.vocabulary.skill(code)?.specialties ?? [];
    if (kind === 'language') return this.vocabulary.language(code)?.spokenIn ?? [];
    const members = kind === 'country' ? this.vocabulary.countriesIn(code) : undefined;
    return members === 'open' ? [] : (members ?? []);
  }
}

/** The mark for "only when it stands alone" is ours and no part of the words. */
function written(synonyms: readonly string[]): string[] {
  return synonyms.map((synonym) => synonym.replace(/^=/, ''));
}
