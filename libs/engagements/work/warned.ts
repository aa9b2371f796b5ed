import { type FieldFault, Refusal } from '../../platform/refusal.js';
import { patientNumbersIn } from './patient-numbers.js';

/**
 * Warns before anything is kept that may name a patient; whoever has read the warning may go on.
 * @param texts what is about to be kept, by the path of its field
 * @throws Refusal LOOKS_LIKE_A_PATIENT
 */
export function warnOfPatients(
  texts: readonly (readonly [field: string, text: string])[],
  read: boolean,
): void {
  if (read) return;
  const faults = texts.flatMap(([field, text]): FieldFault[] => {
    const [found] = patientNumbersIn(text);
    const sentence = `“${found}” looks like an NHS number. Take it out, or say that it is none.`;
    return found === undefined ? [] : [{ field, sentence }];
  });
  if (faults.length > 0)
    throw new Refusal(
      'LOOKS_LIKE_A_PATIENT',
      'Nothing about a patient belongs here. Nothing was kept yet.',
      faults,
    );
}
