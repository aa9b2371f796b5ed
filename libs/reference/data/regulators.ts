import { Sourced } from '../terms.js';

/** A register of the United Kingdom. A number that fits the pattern proves nothing: look it up, and record who looked and when. */
export interface ShippedRegister extends Sourced {
  code: 'GMC' | 'NMC' | 'HCPC' | 'GPhC' | 'GDC' | 'GOC';
  name: string;
  /** Pattern of a registration number; a shape check only. */
  numberPattern: string;
  /** Patterns that are believed and not seen in a source. */
  patternBelieved: boolean;
  statuses: readonly string[];
  statusesBelieved: boolean;
  liveCheckUrl: string;
}

const seenOn = '2026-11-21';

export const ukRegisters: readonly ShippedRegister[] = [
  {
    code: 'GMC',
    name: 'General Medical Council',
    numberPattern: '^(?:\\d{7}|L\\d{6})$',
    patternBelieved: false,
    statuses: [
      'registered with licence',
      'registered without licence',
      'provisional',
      'suspended',
      'conditions',
      'undertakings',
      'warning',
      'not registered',
    ],
    statusesBelieved: false,
    liveCheckUrl: 'https://www.gmc-uk.org/registration-and-licensing/the-medical-register',
    source: 'simplifier.net; nw-gmsa.github.io; medicwatch; credentially',
    seenOn,
  },
  {
    code: 'NMC',
    name: 'Nursing and Midwifery Council',
    numberPattern: '^\\d{2}[A-Z]\\d{4}[A-Z]$',
    patternBelieved: false,
    statuses: [
      'registered',
      'not currently practising',
      'lapsed',
      'suspended',
      'interim suspension',
      'conditions',
      'interim conditions',
      'undertakings',
      'caution',
      'removed',
      'voluntarily removed',
    ],
    statusesBelieved: false,
    liveCheckUrl: 'https://www.nmc.org.uk/registration/search-the-register/',
    source: 'simplifier.net; nmc-uk.org; medicwatch; the first two digits are the year',
    seenOn,
  },
  {
    code: 'HCPC',
    name: 'Health and Care Professions Council',
    numberPattern: '^[A-Z]{2,3}\\d{4,6}$',
    patternBelieved: true,
    statuses: ['registered', 'not registered', 'suspended', 'conditions', 'caution'],
    statusesBelieved: true,
    liveCheckUrl: 'https://www.hcpc-uk.org/check-the-register/',
    source:
      'simplifier.net for two letters and up to six digits; three letters for PYL, ODP and HAD believed',
    seenOn,
  },
  {
    code: 'GPhC',
    name: 'General Pharmaceutical Council',
    numberPattern: '^(?:2\\d{6}|5\\d{6})$',
    patternBelieved: true,
    statuses: ['registered', 'conditions', 'suspended'],
    statusesBelieved: true,
    liveCheckUrl: 'https://www.pharmacyregulation.org/registers',
    source: 'simplifier.net for seven digits starting with 2; technicians starting with 5 believed',
    seenOn,
  },
  {
    code: 'GDC',
    name: 'General Dental Council',
    numberPattern: '^\\d{1,6}$',
    patternBelieved: true,
    statuses: ['registered', 'not registered', 'conditions', 'suspended'],
    statusesBelieved: true,
    liveCheckUrl: 'https://olr.gdc-uk.org/searchregister',
    source: 'believed',
    seenOn,
    believed: true,
  },
  {
    code: 'GOC',
    name: 'General Optical Council',
    numberPattern: '^\\d{2}-\\d{4,5}$',
    patternBelieved: true,
    statuses: ['registered', 'not registered', 'conditions', 'suspended'],
    statusesBelieved: true,
    liveCheckUrl: 'https://str.optical.org/',
    source: 'simplifier.net for two and five digits; four digits and statuses believed',
    seenOn,
  },
];

/** Whether a number has the shape that a register uses. `null` when the register is not one of ours. */
export function hasRegisterShape(register: string, number: string): boolean | null {
  const row = ukRegisters.find((r) => r.code === register);
  return row ? new RegExp(row.numberPattern).test(number.trim().toUpperCase()) : null;
}

/** A short-term way onto a heritage country's register, as somebody published it on a day. */
export interface ShippedRoute extends Sourced {
  country: string;
  professions: readonly string[];
  body: string;
  route: string;
  asks: string;
  lead: string;
  cost: string;
}

const routes: readonly Omit<ShippedRoute, 'seenOn'>[] = [
  {
    country: 'KE',
    professions: ['doctor'],
    body: 'Kenya Medical Practitioners and Dentists Council (KMPDC)',
    route:
      'licence of up to 12 months for a humanitarian or other valid cause, at one named institution and in one discipline',
    asks: 'CV, certified registration, good standing not older than 3 months, degree, transcripts, testimonials, photograph, identity',
    lead: 'one host asks to apply at least 6 weeks ahead, also for non-clinical presence in clinical areas',
    cost: 'about USD 195 for up to 90 days (host page); renewal 50 CPD points',
    source: 'medicalboard.co.ke; kapkenya.org; iu.pressbooks.pub AMPATH',
  },
  {
    country: 'KE',
    professions: ['nurse', 'midwife'],
    body: 'Nursing Council of Kenya (NCK)',
    route: 'foreign-trained: verification, interview, placement; Kenya-trained: renewal',
    asks: 'verification by school and board; renewal 40 hours of CPD',
    lead: 'foreign-trained 24 weeks (a guide); renewal about 30 days',
    cost: 'not seen',
    source: 'victormatara.com; wikiprocedure.com',
  },
  {
    country: 'NG',
    professions: ['doctor'],
    body: 'Medical and Dental Council of Nigeria (MDCN)',
    route: 'temporary registration; a specialist degree, otherwise an examination',
    asks: 'good standing, embassy stamp, employer’s letter, expatriate quota, residence permit',
    lead: 'not seen',
    cost: 'about NGN 103,000 including a two-year licence (undated)',
    source: 'mdcnigeria.org',
  },
  {
    country: 'NG',
    professions: ['nurse', 'midwife'],
    body: 'Nursing and Midwifery Council of Nigeria (NMCN)',
    route: 'no short route found',
    asks: 'verification, good standing, transcripts sent direct, examination',
    lead: '6 to 18 months for the foreign-trained',
    cost: 'not seen',
    source: 'nmcn.gov.ng',
  },
  {
    country: 'GH',
    professions: ['doctor', 'dentist'],
    body: 'Medical and Dental Council of Ghana (MDC)',
    route: 'temporary register of up to 3 months a year for three years, at an approved facility',
    asks: 'online form and signed paper at the office',
    lead: 'not seen',
    cost: 'not seen',
    source: 'mdcghana.org',
  },
  {
    country: 'UG',
    professions: ['doctor', 'dentist'],
    body: 'Uganda Medical and Dental Practitioners Council (UMDPC)',
    route: 'temporary registration for one year',
    asks: 'invitation, good standing, three references, Interpol clearance',
    lead: 'up to 2 weeks',
    cost: 'USD 200 public, USD 400 private or NGO',
    source: 'businesslicences.go.ug',
  },
  {
    country: 'UG',
    professions: ['nurse', 'midwife'],
    body: 'Uganda Nurses and Midwives Council (UNMC)',
    route: 'temporary registration for 6 months; under 3 months needs a local supervisor’s letter',
    asks: 'licence verification; IELTS of at least 6 when not trained in English',
    lead: 'up to 3 weeks',
    cost: 'USD 50 and USD 200',
    source: 'businesslicences.go.ug',
  },
  {
    country: 'ZM',
    professions: ['doctor', 'clinical-officer', 'dentist', 'physiotherapist'],
    body: 'Health Professions Council of Zambia (HPCZ)',
    route: 'limited registration of up to 6 months, invited and supervised',
    asks: 'good standing, notarised copies, medical examination',
    lead: '4 weeks before the visit',
    cost: 'not seen',
    source: 'hpcz.org.zm',
  },
  {
    country: 'ZW',
    professions: ['doctor', 'dentist'],
    body: 'Medical and Dental Practitioners Council of Zimbabwe (MDPCZ)',
    route: 'provisional register',
    asks: 'good standing not older than 3 months, two testimonials',
    lead: 'not seen',
    cost: 'old sheet: USD 220 Zimbabweans, 800 others, 550 mission',
    source: 'mdpcz.co.zw; scribd 288102694',
  },
  {
    country: 'TZ',
    professions: ['doctor', 'dentist'],
    body: 'Medical Council of Tanganyika (MCT)',
    route: 'temporary or limited registration (GN 722/2018)',
    asks: 'online account',
    lead: 'not seen',
    cost: 'not seen',
    source: 'mct.go.tz',
  },
  {
    country: 'MW',
    professions: ['doctor', 'clinical-officer'],
    body: 'Medical Council of Malawi',
    route: 'register of the temporarily employed (Act, section 33); orientation may be required',
    asks: 'recognised degree, last registration, good standing',
    lead: 'not seen',
    cost: 'not seen',
    source: 'medicalcouncilmw.org; malawilaws.com',
  },
  {
    country: 'SL',
    professions: ['doctor', 'dentist'],
    body: 'Medical and Dental Council of Sierra Leone (MDCSL)',
    route: '2023: examination for provisional registration; visiting route not seen',
    asks: 'many copies',
    lead: 'not seen',
    cost: 'not seen',
    source: 'shonajohnston.blogspot.com; switsalone.com',
  },
  {
    country: 'ET',
    professions: ['doctor', 'nurse', 'midwife', 'health-officer'],
    body: 'Ministry of Health of Ethiopia',
    route: 'separate lists for foreign volunteers and for Ethiopians trained abroad',
    asks: 'authenticated papers, equivalence, health certificate, request of the facility',
    lead: 'not seen',
    cost: 'not seen',
    source: 'moh.gov.et',
  },
  {
    country: 'IN',
    professions: ['doctor'],
    body: 'National Medical Commission (NMC, India)',
    route:
      'temporary permission: expert training visit or voluntary clinical service; up to 12 months, then a year’s gap',
    asks: 'sponsor',
    lead: 'not seen',
    cost: 'not seen',
    source: 'medicaldialogues.in; ndtv.com; yeartop.club',
  },
  {
    country: 'MM',
    professions: ['doctor'],
    body: 'Myanmar Medical Council',
    route: 'up to one year with a local partner (2013)',
    asks: 'local partner',
    lead: 'not seen',
    cost: 'not seen',
    source: 'mizzima',
  },
  {
    country: 'NP',
    professions: ['doctor'],
    body: 'Nepal Medical Council',
    route: 'up to one year (old page)',
    asks: 'not seen',
    lead: 'not seen',
    cost: 'not seen',
    source: 'SACEPS report',
  },
  {
    country: 'PK',
    professions: ['doctor', 'dentist'],
    body: 'Pakistan Medical and Dental Council',
    route: 'no-objection certificate of the ministry (2008 rules)',
    asks: 'not seen',
    lead: 'not seen',
    cost: 'not seen',
    source: 'PK NOC form',
  },
  {
    country: 'BD',
    professions: ['doctor', 'dentist'],
    body: 'Bangladesh Medical and Dental Council',
    route: 'temporary registration before any activity; a camp was stopped for the lack of it in August 2025',
    asks: 'not seen',
    lead: 'not seen',
    cost: 'not seen',
    source: 'dhakagate',
  },
  {
    country: 'XS',
    professions: ['doctor', 'nurse', 'midwife'],
    body: 'National Health Professions Commission of Somaliland (NHPC)',
    route: 'not seen',
    asks: 'not seen',
    lead: 'not seen',
    cost: 'not seen',
    source: 'believed',
    believed: true,
  },
];

/** Ask first where somebody trained and whether that registration is live: the foreign-trained route is for others. */
export const registrationRoutes: readonly ShippedRoute[] = routes.map((row) => ({ seenOn, ...row }));
