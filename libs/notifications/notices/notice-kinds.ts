/**
 * Kinds of message to which the programme may add words of its own. The fixed sentences of a mail say what happened and
 * keep promises about privacy; they are files that a translator edits. What a programme wants to say beside them, who is
 * to be asked, which form is wanted this year, is its own and changes.
 */
export const noticeKinds = [
  ...['match-found', 'match-asked-again', 'match-shortlisted', 'match-introduced', 'match-not-chosen'],
  ...['match-lapsed', 'member-proposed', 'member-endorsed', 'mentoring', 'group-digest', 'thread-digest'],
  ...['interest-arrived', 'interest-ended', 'match-lapsed-for-lead', 'room-again'],
  ...['need-reviewed', 'need-day', 'need-wording', 'need-shared', 'offer-came', 'offer-answered'],
  ...['desk-asked', 'desk-answered', 'consultation-asked', 'consultation-published'],
  ...['invitation', 'partnership-proposed', 'partnership-reminder', 'partnership-closing'],
  ...['engagement-news', 'handover-due', 'handover-waits', 'handover-check', 'survey', 'paper-lapses'],
  ...['contribution-asked', 'contribution-news'],
  ...['time-off-asked', 'time-off-news', 'time-off-notice', 'time-off-rule', 'time-off-calendar'],
  ...['employer-consent-asked', 'employer-consent-news', 'leave-system-silent'],
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Kinds that stay as they are, and why. */
export const withoutNotice: Readonly<Record<string, string>> = {
  'sign-in-code': 'nothing stands beside a code',
  announcement: 'it is the programme’s own words already',
  'account-closed': 'the last word to somebody who goes',
  'thread-message': 'what two people say to each other',
  'mail-not-taken': 'an answer to a mail that went wrong',
  'safety-check': 'somebody may be in danger',
  'help-wanted': 'somebody may be in danger',
  'concern-waits': 'safeguarding says no more than it must',
  'concern-goes': 'safeguarding says no more than it must',
  'concern-answered': 'safeguarding says no more than it must',
  'wording-held': 'an officer answers it in words of their own',
  'wording-answered': 'an officer’s own words are in it',
  'wording-due': 'officers to officers',
  'unsent-words': 'an officer’s own words are in it',
};
