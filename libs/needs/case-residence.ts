import type { StatedRow } from '../platform/imports/stated-row.js';
import { codesOf, isCountry } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { Requirement } from './need.parts.js';

type Residence = Pick<Requirement, 'kind' | 'essential' | 'term' | 'group' | 'text'>;

const NHS = /\bNHS\b/;
/** "NHS employee", "any NHS clinical", "staff of the NHS": people whom the NHS employs, and not its guests. */
const NHS_STAFF =
  /\bNHS\b[^.;]{0,20}\b(?:employees?|staff|clinical|non-clinical|clinicians?|workers?|professionals?|doctors?|nurses?|midwives|consultants?|trainees?)\b|\b(?:employed|working) (?:by|in|for|within) (?:an? |the )?NHS\b|\bstaff (?:of|from|in) (?:an? |the )?NHS\b/i;
const LIVING = /\b(?:living|resident|residing|residents?|based|working) in ([^.;()]+)/i;
const ORGANISATIONS_LEAD = /\b(?:lead|applicant|institution|partner|organisation)s?\b/i;

/**
 * Where a scheme wants its people to live or work now: whose staff they are, or where its diaspora lives. Never where
 * somebody is from or which passport they hold. The words stay where they are told; this is what they mean for whom.
 * A sending side that is only named ("UK health institution + overseas partner") asks for it as a wish.
 */
export function residenceIn(
  row: StatedRow,
  vocabulary: Vocabulary,
  countries: readonly string[],
): Residence[] {
  const all = (essential: boolean, codes: readonly string[], text: string): Residence[] =>
    [...new Set(codes)]
      .filter((code) => isCountry(code) && !countries.includes(code))
      .map((term) => ({ kind: 'residence', essential, term, group: 'residence', text }));
  const nhs = (text: string): Residence[] => [
    { kind: 'staff', essential: true, term: 'GB', group: null, text },
  ];
  for (const key of ['professions', 'other_requirements'])
    for (const { text } of row.words(key)) {
      if (NHS_STAFF.test(text)) return nhs(text);
      const living = key === 'other_requirements' ? LIVING.exec(text) : null;
      const found = living ? all(true, codesOf(vocabulary.map('country', living[1])), text) : [];
      if (found.length > 0) return found;
    }
  const institution = row.one('institution')?.text ?? '';
  // Where the visit itself is in the UK, the NHS is the host.
  if (countries.includes('GB') || institution === '') return [];
  if (NHS.test(institution)) return nhs(institution);
  const named = vocabulary
    .map('country', institution)
    .terms.filter(({ place }) => !place)
    .map(({ code }) => code);
  const side = ORGANISATIONS_LEAD.test(institution) ? named : [];
  return all(false, side, institution);
}
