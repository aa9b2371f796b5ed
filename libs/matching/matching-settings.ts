/** What the programme sets, as it stood from a given day. Rows are added, never edited. */
export interface MatchingSettings {
  since: string;
  source: string;
  reason: string;
  /** The most people who are told of one need at once. */
  wave: number;
  /** How many people are told for each answer that the host can take. */
  toldForEachAnswer: number;
  /** Hours until the next wave, if the host can still take answers. */
  hoursBetweenWaves: number;
  /** Days of the host's silence after which an interest lapses. */
  daysOfSilence: number;
  /** Days after which what was shown with an interest is hidden at the latest. */
  daysShown: number;
  /** Hours for which a band once shown stays, whatever the number does. */
  hoursOfBand: number;
  /** Of how many different people one lead may open the cards within 24 hours. */
  cardsADay: number;
}

const rows: readonly MatchingSettings[] = [
  {
    since: '2026-01-01',
    source: 'Programme office of Midst, first edition; to be reviewed with the first hundred answers',
    reason:
      'About one in forty who are told answers within two days, so a host that can take five answers has 200 people ' +
      'told. Silence lapses after 21 days: long enough for two weeks of leave, short enough that nobody keeps a ' +
      'month free for nothing. What was shown ends after 180 days even if nobody closes the need. Thirty cards a day are ' +
      'more than a host can answer and far fewer than somebody wants who collects people.',
    wave: 200,
    toldForEachAnswer: 40,
    hoursBetweenWaves: 48,
    daysOfSilence: 21,
    daysShown: 180,
    hoursOfBand: 72,
    cardsADay: 30,
  },
];

/** The row that holds on a day like 2027-03-31; before the first row, the first. */
export function settingsOn(day: string, table: readonly MatchingSettings[] = rows): MatchingSettings {
  const latestFirst = [...table].sort((a, b) => (a.since < b.since ? 1 : -1));
  const found = latestFirst.find(({ since }) => since <= day) ?? latestFirst.at(-1);
  if (!found) throw new Error('There is no row of matching settings');
  return found;
}
