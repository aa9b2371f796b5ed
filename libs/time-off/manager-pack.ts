import type { EngagementTerms } from '../engagements/engagement.entity.js';
import type { Words } from '../notifications/words.js';
import { day } from './asked-letter.js';

/** What the parts of a mail to an approver are drafted from. The clinician reads them beforehand, and ticks them or not. */
export interface PackFacts {
  name: string;
  /** Null where the institution is not named. */
  host: string | null;
  terms: Pick<EngagementTerms, 'positionTitle' | 'legs' | 'counterpart'> | null;
  /** What the person does there, by names in the language of the mail; those without one there are left out. */
  activities: readonly string[];
  /** Whether it belongs to a partnership that both sides agreed. */
  inPartnership: boolean;
}

/** What the service gains, from what the person does there; nothing is promised that the plan does not say. */
export function draftBenefit({ name, terms, activities, inPartnership }: PackFacts, words: Words): string {
  const position = terms?.positionTitle;
  const list = new Intl.ListFormat(words.language).format(activities);
  return [
    position ? words('draft.benefit', { name, position }) : words('draft.benefitPlain', { name }),
    ...(list ? [words('draft.practised', { list })] : []),
    ...(inPartnership ? [words('draft.partnership')] : []),
  ].join(' ');
}

/** What the institution invites for, in the language of the mail, as the terms on the table state it. */
export function draftHostLetter({ name, host, terms }: PackFacts, words: Words): string | null {
  if (!host || !terms || terms.legs.length === 0) return null;
  const days = terms.legs.map(({ from, to }) =>
    from === to ? day(from, words) : words('range', { from: day(from, words), to: day(to, words) }),
  );
  const counterpart = terms.counterpart?.name;
  return [
    words('draft.invites', { name, host, days: days.join('; ') }),
    ...(terms.positionTitle ? [words('draft.position', { position: terms.positionTitle })] : []),
    ...(counterpart ? [words('draft.counterpart', { name: counterpart })] : []),
  ].join(' ');
}
