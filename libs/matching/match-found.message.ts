import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Leg } from '../needs/leg.entity.js';
import { Need } from '../needs/need.entity.js';
import { Position } from '../needs/position.entity.js';
import type { Letter, Part } from '../notifications/letter.js';
import { type Links, MessageKind, type Recipient } from '../notifications/message-kind.js';
import type { Urgent } from '../notifications/texts/texts.service.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { type NameOf } from './explain.js';
import { lineFor, questionsFor } from './match-views.js';
import { myMatch } from './matches.query.js';
import { dayInWords, explanationLanguage, naming } from './naming.js';
import { stillAllowed } from './own-refusals.query.js';
import { legOf } from './position-facts.js';
import { Reasons } from './reasons.service.js';
import type { Score } from './score.js';

interface Facts {
  matchId: string;
  need: Need;
  position: Position;
  legs: Leg[];
  reasons: Score;
  /** Null where the setting is fragile: region only, and nobody's name. */
  institution: string | null;
}

/** The most of each kind that a mail lists; the page has the rest. */
const most = 8;

/** A need fits you, and why. Read in the reader's own name at the moment of sending, so a change of mind is obeyed. */
@Injectable()
export class MatchFoundMessage extends MessageKind<Facts> {
  readonly kind = 'match-found';
  readonly group = 'matches';
  readonly library = 'matching';

  override urgent(): Urgent {
    return { kind: 'match', path: '/matches' };
  }
  private readonly nameOf: NameOf;

  constructor(
    private readonly reasons: Reasons,
    vocabulary: Vocabulary,
  ) {
    super();
    this.nameOf = naming(vocabulary);
  }

  async load(
    tx: EntityManager,
    { matchId }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const [{ self, telling }]: { self: string; telling: boolean }[] = await tx.query(
      `SELECT app.person() AS self, app.consents(app.person(), 'telling') AS telling`,
    );
    if (!telling) return { obsolete: 'The reader took back the consent to be written to about what fits.' };
    const match = await myMatch(tx, self, matchId);
    if (!match) return { obsolete: 'The two do not fit any more, or the profile is hidden.' };
    if (match.state !== 'told' && match.state !== 'found')
      return { obsolete: 'The reader has seen it meanwhile.' };
    const [{ stopped }]: { stopped: boolean }[] = await tx.query(
      'SELECT app.need_stopped($1, $2) AS stopped',
      [match.needId, match.positionId],
    );
    if (stopped) return { obsolete: 'Work on site in the country was paused.' };
    const need = await tx.findOneBy(Need, { id: match.needId });
    const position = await tx.findOneBy(Position, { id: match.positionId });
    if (!need || !position) return { obsolete: 'The need is not there any more.' };
    const reasons = (await this.reasons.of(tx, [match])).get(matchId);
    if (reasons?.outcome !== 'match') return { obsolete: 'The two do not fit any more.' };
    const legs = await tx.find(Leg, { where: { needId: need.id }, order: { ordinal: 'ASC' } });
    if (!(await stillAllowed(tx, self, need, position, legs)))
      return { obsolete: 'The reader has closed this since.' };
    const possible = new Set(reasons.legs.map(legOf));
    const [card]: { name: string | null }[] = await tx.query(
      'SELECT name FROM organisation_card WHERE id = $1',
      [need.institutionId],
    );
    return {
      matchId,
      need,
      position,
      legs: legs.filter(({ id }) => possible.has(id)),
      reasons,
      institution: need.sensitive ? null : (card?.name ?? null),
    };
  }

  compose(facts: Facts, words: Words, links: Links, { language: locale }: Recipient): Letter {
    const { need, position, reasons, institution } = facts;
    const language = explanationLanguage(locale);
    const named = (kind: Parameters<NameOf>[0], codes: readonly string[]) =>
      codes.map((code) => this.nameOf(kind, code, language)).join(', ');
    const lines = reasons.criteria.map((result) => lineFor(result, language, this.nameOf));
    const fits = lines.filter(({ standing }) => standing === 'met' || standing === 'partly');
    const against = lines.filter(({ standing }) => standing === 'not_met');
    const questions = questionsFor(reasons.openQuestions, language, this.nameOf);
    // A learning need names the countries where its readers live; it is asked from the United Kingdom.
    const countries = need.learning
      ? named('country', ['GB'])
      : need.openCountries
        ? words('anyCountry')
        : named('country', need.countries);
    const what =
      need.sensitive || !need.title
        ? named('profession', position.professions) || words('anybody')
        : need.title;
    const where = [institution, need.region, countries].filter(Boolean).join(', ');
    const facts2: [string, string][] = [
      [words('found.what'), what],
      [words('found.where'), where],
      ...facts.legs.slice(0, most).map((leg): [string, string] => [words('found.when'), whenOf(leg, words)]),
    ];
    if (need.covered.length > 0) facts2.push([words('found.covered'), named('payItem', need.covered)]);
    if (need.notCovered.length > 0) facts2.push([words('found.own'), named('payItem', need.notCovered)]);
    const parts: Part[] = [
      { say: words(need.learning ? 'found.learning' : 'found.opening') },
      { facts: facts2 },
      ...listed(
        words('found.why'),
        fits.map(({ sentence }) => sentence),
      ),
      ...listed(
        words('found.against'),
        against.map(({ sentence }) => sentence),
      ),
      ...listed(
        words('found.questions'),
        questions.map(({ question }) => question),
      ),
      { say: words('found.private') },
      { act: words('found.act'), url: links.page(`/matches/${toGlobalId('Match', facts.matchId)}`) },
    ];
    return {
      subject: words('found.subject', { what, where: countries }),
      parts,
      inShort: words('found.inShort', { what, where }),
    };
  }
}

function listed(say: string, list: readonly string[]): Part[] {
  return list.length === 0 ? [] : [{ say }, { list: list.slice(0, most) }];
}

function whenOf(leg: Leg, words: Words): string {
  const day = (iso: string) => dayInWords(new Date(`${iso}T00:00:00Z`), words);
  const window =
    leg.from && leg.to
      ? words('leg.between', { from: day(leg.from), to: day(leg.to) })
      : leg.from
        ? words('leg.from', { from: day(leg.from) })
        : leg.to
          ? words('leg.until', { to: day(leg.to) })
          : (leg.when ?? words('leg.open'));
  const least = leg.minDays ?? leg.maxDays;
  const length =
    least === null
      ? null
      : leg.minDays !== null && leg.maxDays !== null && leg.maxDays > leg.minDays
        ? words('leg.days', { days: `${leg.minDays}–${leg.maxDays}` })
        : words('leg.days', { days: least });
  const load = leg.hoursAWeek === null ? null : words('leg.hours', { hours: leg.hoursAWeek });
  return [words(`mode.${leg.mode}`), window, length, load].filter(Boolean).join('; ');
}
