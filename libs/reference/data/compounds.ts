import { TermKind } from '../terms.js';

/** Words that state two terms at once and cannot be read piece by piece. */
export const compounds: readonly { kind: TermKind; phrase: string; codes: readonly string[] }[] = [
  { kind: 'country', phrase: 'Thai-Burma border', codes: ['TH', 'MM'] },
  { kind: 'country', phrase: 'Thai-Myanmar border', codes: ['TH', 'MM'] },
  { kind: 'country', phrase: 'Thai-Burmese border', codes: ['TH', 'MM'] },
  { kind: 'country', phrase: 'Turkish-Syrian border', codes: ['TR', 'SY'] },
  // Whoever keeps dialysis going runs the sessions and services the machines; registers call them technologists.
  ...[
    'clinical technologist',
    'renal technologist',
    'dialysis technologist',
    'technicien de dialyse',
    'técnico de diálise',
  ].map((phrase) => ({
    kind: 'profession' as const,
    phrase,
    codes: ['health-technician', 'biomedical-technician'],
  })),
  ...['hand therapist', 'hand therapists', 'thérapeute de la main'].map((phrase) => ({
    kind: 'profession' as const,
    phrase,
    codes: ['occupational-therapist', 'physiotherapist'],
  })),
  ...['perioperative practitioner', 'perioperative practitioners'].map((phrase) => ({
    kind: 'profession' as const,
    phrase,
    codes: ['odp', 'nurse'],
  })),
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
  { kind: 'profession', phrase: 'medical and nursing staff', codes: ['doctor', 'nurse'] },
  { kind: 'profession', phrase: 'medical and nursing', codes: ['doctor', 'nurse'] },
  { kind: 'profession', phrase: 'medical and nursing professionals', codes: ['doctor', 'nurse'] },
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
  ...['neuro rehab', 'neurological rehabilitation'].map((phrase) => ({
    kind: 'specialty' as const,
    phrase,
    codes: ['rehabilitation-medicine', 'neurology'],
  })),
  { kind: 'specialty', phrase: 'GP anaesthesia', codes: ['general-practice', 'anaesthesia'] },
  { kind: 'specialty', phrase: 'HIV/TB', codes: ['hiv-medicine', 'tuberculosis'] },
  { kind: 'specialty', phrase: 'TB/HIV', codes: ['hiv-medicine', 'tuberculosis'] },
  // What several specialties do together is any of theirs: the surgeon's and the oncologist's half of one cancer, the limb
  // and its user.
  ...(
    [
      ['breast cancer', 'breast-surgery', 'oncology'],
      ['cervical cancer', 'gynaecology', 'oncology'],
      ['cervix cancer', 'gynaecology', 'oncology'],
      ['gynaecological cancer', 'gynaecology', 'oncology'],
      ['gynaecological cancers', 'gynaecology', 'oncology'],
      ['prostate cancer', 'urology', 'oncology'],
      ['bladder cancer', 'urology', 'oncology'],
      ['head and neck cancer', 'ent', 'maxillofacial-surgery', 'oncology'],
      ['skin cancer', 'dermatology', 'plastic-surgery', 'oncology'],
      ['amputee rehabilitation', 'rehabilitation-medicine', 'prosthetics-and-orthotics'],
      ['amputee care', 'rehabilitation-medicine', 'prosthetics-and-orthotics'],
      ['limb loss', 'rehabilitation-medicine', 'prosthetics-and-orthotics'],
      ['stroke rehabilitation', 'stroke-medicine', 'rehabilitation-medicine'],
      ['cardiac rehabilitation', 'cardiac-nursing', 'rehabilitation-medicine'],
      ['diabetic foot', 'podiatry', 'endocrinology-and-diabetes', 'vascular-surgery'],
      ['diabetic foot care', 'podiatry', 'endocrinology-and-diabetes', 'vascular-surgery'],
      ['autism', 'community-paediatrics', 'child-psychiatry', 'learning-disability-nursing'],
      ['disability', 'rehabilitation-services', 'social-work'],
      // Camps or not, most of it is primary care.
      ['refugee health', 'general-practice', 'community-health'],
      ['migrant health', 'general-practice', 'community-health'],
      ['migrant and refugee health', 'general-practice', 'community-health'],
      ['dementia', 'geriatrics', 'psychiatry'],
    ] as const
  ).map(([phrase, ...codes]) => ({ kind: 'specialty' as const, phrase, codes })),
  // Programmes for mothers and children name both in one breath, with a comma or without.
  ...[
    'maternal and child health',
    'mother and child health',
    'mother and child',
    'maternal, newborn and child health',
    'maternal, neonatal and child health',
    'maternal and child healthcare',
    'reproductive, maternal, newborn and child health',
    'MCH',
    'MNCH',
    'RMNCH',
    'RMNCAH',
  ].map((phrase) => ({
    kind: 'specialty' as const,
    phrase,
    codes: ['maternal-and-newborn-health', 'paediatrics'],
  })),
  { kind: 'language', phrase: 'Serbo-Croat', codes: ['sr', 'hr', 'bs'] },
  { kind: 'language', phrase: 'Serbo-Croatian', codes: ['sr', 'hr', 'bs'] },
  { kind: 'language', phrase: 'Kinyarwanda/Kirundi', codes: ['rw', 'rn'] },
];
