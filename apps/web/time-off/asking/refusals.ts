import { Refused } from '../../api/refused.js';
import { faultsOf, type Sent } from '../../forms/asking.js';
import type { Field } from '../../forms/fields.js';
import type { Fault } from '../../pages/pages.js';
import { hasWords, type Words } from '../../pages/words.js';

/**
 * What the API refused of a request, at its fields; what is about none of them stands at the button.
 * @throws whatever is no refusal that its reader can mend on this page
 */
export function refusalsOf(error: unknown, sent: Sent, fields: readonly Field[], t: Words): Fault[] {
  if (!(error instanceof Refused) || error.is('UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN')) throw error;
  const faults = error.fields.map(({ field, sentence }) => ({ field: pathOf(field), sentence }));
  if (faults.some(({ field }) => field === 'clinicianName'))
    return [{ field: 'send', text: t('asking.nameMissing') }];
  const known = `asking.refused.${error.code}`;
  if (faults.length === 0) return [{ field: 'send', text: hasWords(known) ? t(known) : error.message }];
  return faultsOf(new Refused(error.code, error.message, faults), sent, fields, t);
}

/** The API's path of a field without the name of its argument; an employer by its id was chosen or typed by its name. */
function pathOf(field: string): string {
  const path = field.replace(/^(asking|asked|again)\./, '');
  return path === 'employerId' ? 'employerName' : path;
}
