import { TermKind } from '../terms.js';

/** Words that state two terms at once and cannot be read piece by piece. */
export const compounds: readonly { kind: TermKind; phrase: string; codes: readonly string[] }[] = [
  { kind: 'country', phrase: 'Thai-Burma border', codes: ['TH', 'MM'] },
  { kind: 'country', phrase: 'Thai-Myanmar border', codes: ['TH', 'MM'] },
  { kind: 'country', phrase: 'Thai-Burmese border', codes: ['TH', 'MM'] },
  { kind: 'country', phrase: 'Turkish-Syrian border', codes: ['TR', 'SY'] },
  {
    kind: 'profession',
    phrase: 'biomedical engineer/technician',
    codes: ['biomedical-engineer', 'biomedical-technician'],
  },
  {
    kind: 'profession',
    phrase: 'biomedical technician/engineer',
    codes: ['biomedical-engineer', 'biomedical-technician'],
  },
  { kind: 'profession', phrase: 'nurse-midwife', codes: ['nurse', 'midwife'] },
  { kind: 'profession', phrase: 'nurse midwife', codes: ['nurse', 'midwife'] },
  { kind: 'profession', phrase: 'certified nurse midwife', codes: ['nurse', 'midwife'] },
  { kind: 'profession', phrase: 'registered nurse and midwife', codes: ['nurse', 'midwife'] },
  { kind: 'profession', phrase: 'registered nurse-midwife', codes: ['nurse', 'midwife'] },
  { kind: 'profession', phrase: 'nursing and midwifery', codes: ['nurse', 'midwife'] },
  { kind: 'profession', phrase: 'nurse and midwife educator', codes: ['nurse', 'midwife'] },
  { kind: 'profession', phrase: 'clinician-researcher', codes: ['any-clinical', 'researcher'] },
  { kind: 'profession', phrase: 'GP anaesthetist', codes: ['doctor'] },
  { kind: 'profession', phrase: 'clinical academic doctor', codes: ['doctor', 'researcher'] },
  { kind: 'profession', phrase: 'interpreter/translator', codes: ['interpreter', 'translator'] },
  {
    kind: 'specialty',
    phrase: 'nursing and midwifery education',
    codes: ['nurse-education', 'midwifery-education'],
  },
  {
    kind: 'specialty',
    phrase: 'nurse and midwifery education',
    codes: ['nurse-education', 'midwifery-education'],
  },
  { kind: 'specialty', phrase: 'paediatrics and neonatology', codes: ['paediatrics', 'neonatology'] },
  { kind: 'specialty', phrase: 'GP anaesthesia', codes: ['general-practice', 'anaesthesia'] },
  { kind: 'specialty', phrase: 'HIV/TB', codes: ['hiv-medicine', 'tuberculosis'] },
  { kind: 'specialty', phrase: 'TB/HIV', codes: ['hiv-medicine', 'tuberculosis'] },
  { kind: 'language', phrase: 'Serbo-Croat', codes: ['sr', 'hr', 'bs'] },
  { kind: 'language', phrase: 'Serbo-Croatian', codes: ['sr', 'hr', 'bs'] },
  { kind: 'language', phrase: 'Kinyarwanda/Kirundi', codes: ['rw', 'rn'] },
];
