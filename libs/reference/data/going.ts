import type { Sourced } from '../terms.js';

/**
 * What going somewhere takes: papers, permissions and what else has to be done before travel, as dated rows. How long
 * something takes is `least`, `usual` and `most` in one unit; null is not known, and is never read as nothing.
 */
export interface ShippedSpan {
  least: number | null;
  usual: number | null;
  most: number | null;
  unit: 'day' | 'week' | 'month';
}

export interface ShippedDocument extends Sourced, ShippedSpan {
  code: string;
  name: string;
  /** The name in other languages, by their codes. */
  names: Readonly<Record<string, string>>;
  /** Who makes it. */
  owner: 'you' | 'employer' | 'host' | 'council';
  /** One of the nine that nearly every council asks for. */
  recurring: boolean;
  /** For how many months it is accepted after it was issued; null: as long as is printed on it, or for good. */
  validMonths: number | null;
}

export type Work = 'treat' | 'teach' | 'observe' | 'remote' | 'treat-remotely';

export interface ShippedRequirement extends Sourced, ShippedSpan {
  code: string;
  /** Null: what holds where no row of the country says otherwise. */
  country: string | null;
  body: string | null;
  professions: readonly string[];
  works: readonly Work[];
  /** For whoever trained there and is or was on the register, for others, or for both. */
  who: 'anyone' | 'trained-there' | 'trained-elsewhere';
  answer: 'needed' | 'ask' | 'usually-not';
  documents: readonly string[];
  /** The longest that a permission lasts, in months; null: not known. */
  permitsMonths: number | null;
  cost: string | null;
  /** More about it, in the words of the source. */
  words: string | null;
}

export interface ShippedStep extends Sourced, ShippedSpan {
  code: string;
  owner: 'you' | 'employer' | 'host' | 'council' | 'midst';
  /** Null: what holds where no row of the country is for the same paper. */
  country: string | null;
  /** For which kinds of work; empty: all. */
  works: readonly Work[];
  /** The paper that shows it to be done. */
  document: string;
  /** Codes of steps and papers that come first, where the plan has them. */
  after: readonly string[];
  words: string | null;
}

export interface ShippedAbsenceLimit extends Sourced {
  code: 'sponsored-unpaid' | 'settlement';
  amount: number;
  unit: 'contractual-week' | 'calendar-day';
  per: 'calendar-year' | 'rolling-12-months';
  words: string;
}

const seenOn = '2026-11-21';
const days = (least: number | null, usual: number | null, most: number | null): ShippedSpan => ({
  ...{ least, usual, most },
  unit: 'day',
});
const weeks = (least: number | null, usual: number | null, most: number | null): ShippedSpan => ({
  ...days(least, usual, most),
  unit: 'week',
});
const months = (least: number | null, usual: number | null, most: number | null): ShippedSpan => ({
  ...days(least, usual, most),
  unit: 'month',
});
const unknown = days(null, null, null);

/** That councils ask for it was read on their pages; how long it takes to get was not, so all these are believed. */
const paper = (
  code: string,
  name: string,
  welsh: string,
  owner: ShippedDocument['owner'],
  span: ShippedSpan,
  more: Partial<ShippedDocument> = {},
): ShippedDocument => ({
  code,
  name,
  names: { cy: welsh },
  owner,
  recurring: false,
  validMonths: null,
  source: 'pages of councils in Kenya, Uganda, Zambia and Zimbabwe, compared; the time it takes is believed',
  seenOn,
  believed: true,
  ...span,
  ...more,
});
const recurring = { recurring: true };
const seenForVisits = '2026-11-29';
const ofVisits = {
  source: 'thet.org visa guidance; uhs.nhs.uk; mti.aomrc.org.uk; the time it takes is believed',
  seenOn: seenForVisits,
};

export const documentKinds: readonly ShippedDocument[] = [
  paper('passport', 'Passport', 'Pasbort', 'you', weeks(1, 3, 10), recurring),
  paper('photo', 'Photograph', 'Ffotograff', 'you', days(1, 1, 3), recurring),
  paper('cv', 'Curriculum vitae', 'Curriculum vitae', 'you', days(1, 2, 7), recurring),
  paper('degree', 'Degree or diploma', 'Gradd neu ddiploma', 'you', days(1, 3, 14), recurring),
  paper(
    'transcripts',
    'Transcripts of training',
    'Trawsgrifiadau hyfforddiant',
    'you',
    weeks(1, 4, 8),
    recurring,
  ),
  paper(
    'home-registration',
    'Certificate of registration at home',
    'Tystysgrif cofrestru gartref',
    'council',
    weeks(1, 1, 2),
    recurring,
  ),
  paper(
    'good-standing',
    'Certificate of good standing',
    'Tystysgrif o statws da',
    'council',
    weeks(1, 2, 4),
    {
      recurring: true,
      validMonths: 3,
      source: 'medicalboard.co.ke and mdpcz.co.zw for three months; the time it takes is believed',
    },
  ),
  paper('invitation', 'Letter of invitation', 'Llythyr gwahoddiad', 'host', weeks(1, 1, 3), recurring),
  paper('references', 'References', 'Geirdaon', 'you', weeks(1, 2, 3), recurring),
  paper(
    'verification',
    'Verification by school and board',
    'Cadarnhad gan ysgol a bwrdd',
    'council',
    weeks(2, 4, 12),
  ),
  paper('cpd-record', 'Record of CPD', 'Cofnod DPP', 'you', days(1, 3, 14)),
  paper('certified-copies', 'Notarised copies', 'Copïau ardystiedig', 'you', days(1, 3, 14)),
  paper('medical', 'Medical certificate', 'Tystysgrif feddygol', 'you', weeks(1, 2, 4)),
  paper('interpol', 'Interpol clearance', 'Cliriad Interpol', 'you', weeks(1, 3, 6)),
  paper(
    'english-test',
    'English test, if you did not train in English',
    'Prawf Saesneg, os nad yn Saesneg yr hyfforddoch',
    'you',
    weeks(2, 4, 8),
  ),
  paper(
    'supervisor-letter',
    'Letter of a local supervisor',
    'Llythyr goruchwyliwr lleol',
    'host',
    weeks(1, 1, 3),
  ),
  paper('employer-letter', 'Letter of your employer', 'Llythyr eich cyflogwr', 'employer', weeks(1, 1, 3)),
  paper('embassy-stamp', 'Stamp of the embassy', 'Stamp y llysgenhadaeth', 'you', weeks(1, 2, 4)),
  paper(
    'residence-permit',
    'Residence permit or quota of the host',
    'Trwydded breswylio neu gwota’r gwesteiwr',
    'host',
    unknown,
  ),
  paper('sponsor', 'Letter of a local sponsor', 'Llythyr noddwr lleol', 'host', weeks(1, 2, 4)),
  paper(
    'permission',
    'Registration or permission of the host country',
    'Cofrestriad neu ganiatâd y wlad',
    'council',
    unknown,
  ),
  paper('visa', 'Visa', 'Fisa', 'you', unknown),
  paper('indemnity', 'Confirmation of indemnity', 'Cadarnhad o indemniad', 'you', unknown),
  paper('record-check', 'Criminal-record certificate', 'Tystysgrif cofnod troseddol', 'you', unknown),
  paper('vaccinations', 'Record of vaccinations', 'Cofnod brechiadau', 'you', unknown),
  paper(
    'host-agreement',
    'Agreement of the service that receives you',
    'Cytundeb y gwasanaeth sy’n eich derbyn',
    'host',
    unknown,
    ofVisits,
  ),
  paper('hosting-letter', 'Hosting letter', 'Llythyr croesawu', 'host', weeks(1, 1, 3), ofVisits),
  paper(
    'release-letter',
    'Letter of release by your employer',
    'Llythyr rhyddhau gan eich cyflogwr',
    'employer',
    weeks(1, 1, 3),
    ofVisits,
  ),
  paper(
    'return-statement',
    'Statement that you return',
    'Datganiad y byddwch yn dychwelyd',
    'you',
    days(1, 2, 7),
    ofVisits,
  ),
  paper(
    'sponsorship-certificate',
    'Certificate of sponsorship',
    'Tystysgrif nawdd',
    'host',
    unknown,
    ofVisits,
  ),
  paper('briefing', 'Briefing attended', 'Sesiwn friffio a fynychwyd', 'host', unknown),
];

const nine = documentKinds.filter((kind) => kind.recurring).map(({ code }) => code);

type Stated = Omit<ShippedRequirement, 'who' | 'answer' | 'permitsMonths' | 'cost' | 'words' | 'seenOn'> &
  Partial<Pick<ShippedRequirement, 'who' | 'answer' | 'permitsMonths' | 'cost' | 'words' | 'seenOn'>>;

const required = (row: Stated): ShippedRequirement => ({
  who: 'anyone',
  answer: 'needed',
  permitsMonths: null,
  cost: null,
  words: null,
  seenOn,
  ...row,
});

const here: readonly Work[] = ['treat'];
const present: readonly Work[] = ['treat', 'observe'];

export const registrationRequirements: readonly ShippedRequirement[] = [
  required({
    code: 'KE-KMPDC-temporary',
    country: 'KE',
    body: 'Kenya Medical Practitioners and Dentists Council (KMPDC)',
    professions: ['doctor', 'dentist'],
    works: present,
    documents: nine,
    permitsMonths: 12,
    cost: 'about USD 195 for up to 90 days (page of a host)',
    words:
      'for one named institution and one discipline; one host asks for it also for presence in clinical areas without treating',
    ...weeks(null, 6, 6),
    source: 'medicalboard.co.ke; kapkenya.org; iu.pressbooks.pub AMPATH',
  }),
  required({
    code: 'KE-KMPDC-renewal',
    country: 'KE',
    body: 'Kenya Medical Practitioners and Dentists Council (KMPDC)',
    professions: ['doctor', 'dentist'],
    works: present,
    who: 'trained-there',
    documents: ['home-registration', 'cpd-record', 'passport'],
    words: 'renewal with 50 points of CPD',
    ...unknown,
    source: 'medicalboard.co.ke; kapkenya.org',
  }),
  required({
    code: 'KE-NCK-renewal',
    country: 'KE',
    body: 'Nursing Council of Kenya (NCK)',
    professions: ['nurse', 'midwife'],
    works: here,
    who: 'trained-there',
    documents: ['cpd-record', 'passport', 'photo'],
    words: 'renewal with 40 hours of CPD',
    ...days(null, 30, 30),
    source: 'victormatara.com; wikiprocedure.com',
  }),
  required({
    code: 'KE-NCK-foreign',
    country: 'KE',
    body: 'Nursing Council of Kenya (NCK)',
    professions: ['nurse', 'midwife'],
    works: here,
    who: 'trained-elsewhere',
    documents: [...nine, 'verification'],
    words: 'verification, interview and a placement',
    ...weeks(null, 24, 24),
    source: 'victormatara.com; wikiprocedure.com',
  }),
  required({
    code: 'KE-remote-care',
    country: 'KE',
    body: 'Ministry of Health, which licenses virtual providers',
    professions: [],
    works: ['treat-remotely'],
    answer: 'ask',
    documents: [],
    words:
      'virtual providers are licensed; teaching and case talk without a patient of one’s own are not care',
    ...unknown,
    source: 'victormatara.com; wikiprocedure.com',
  }),
  required({
    code: 'NG-MDCN-temporary',
    country: 'NG',
    body: 'Medical and Dental Council of Nigeria (MDCN)',
    professions: ['doctor', 'dentist'],
    works: here,
    documents: [...nine, 'embassy-stamp', 'employer-letter', 'residence-permit'],
    cost: 'about NGN 103,000 including a licence of two years (undated)',
    words: 'a specialist degree, otherwise an examination',
    ...unknown,
    source: 'mdcnigeria.org',
  }),
  required({
    code: 'NG-NMCN-foreign',
    country: 'NG',
    body: 'Nursing and Midwifery Council of Nigeria (NMCN)',
    professions: ['nurse', 'midwife'],
    works: here,
    who: 'trained-elsewhere',
    documents: [...nine, 'verification'],
    words: 'no short way was found; transcripts are sent direct, and there is an examination',
    ...months(6, null, 18),
    source: 'nmcn.gov.ng',
  }),
  required({
    code: 'GH-MDC-temporary',
    country: 'GH',
    body: 'Medical and Dental Council of Ghana (MDC)',
    professions: ['doctor', 'dentist'],
    works: here,
    documents: nine,
    permitsMonths: 3,
    words:
      'up to 3 months a year for three years, at an approved facility; online form and signed paper at the office',
    ...unknown,
    source: 'mdcghana.org',
  }),
  required({
    code: 'UG-UMDPC-temporary',
    country: 'UG',
    body: 'Uganda Medical and Dental Practitioners Council (UMDPC)',
    professions: ['doctor', 'dentist'],
    works: here,
    documents: [...nine, 'interpol'],
    permitsMonths: 12,
    cost: 'USD 200 public, USD 400 private or NGO',
    ...weeks(null, 2, 2),
    source: 'businesslicences.go.ug',
  }),
  required({
    code: 'UG-UNMC-temporary',
    country: 'UG',
    body: 'Uganda Nurses and Midwives Council (UNMC)',
    professions: ['nurse', 'midwife'],
    works: here,
    documents: [...nine, 'verification', 'supervisor-letter'],
    permitsMonths: 6,
    cost: 'USD 50 and USD 200',
    words:
      'under 3 months a local supervisor’s letter; IELTS of at least 6 where you did not train in English',
    ...weeks(null, 3, 3),
    source: 'businesslicences.go.ug',
  }),
  required({
    code: 'ZM-HPCZ-limited',
    country: 'ZM',
    body: 'Health Professions Council of Zambia (HPCZ)',
    professions: ['doctor', 'clinical-officer', 'dentist', 'physiotherapist'],
    works: here,
    documents: [...nine, 'certified-copies', 'medical'],
    permitsMonths: 6,
    words: 'invited and supervised; apply 4 weeks before the visit',
    ...weeks(null, 4, 4),
    source: 'hpcz.org.zm',
  }),
  required({
    code: 'ZW-MDPCZ-provisional',
    country: 'ZW',
    body: 'Medical and Dental Practitioners Council of Zimbabwe (MDPCZ)',
    professions: ['doctor', 'dentist'],
    works: here,
    documents: nine,
    cost: 'an old sheet: USD 220 Zimbabweans, 800 others, 550 mission',
    ...unknown,
    source: 'mdpcz.co.zw; scribd 288102694',
  }),
  required({
    code: 'TZ-MCT-temporary',
    country: 'TZ',
    body: 'Medical Council of Tanganyika (MCT)',
    professions: ['doctor', 'dentist'],
    works: here,
    documents: nine,
    words: 'temporary or limited registration (GN 722/2018), through an account online',
    ...unknown,
    source: 'mct.go.tz',
  }),
  required({
    code: 'MW-council-temporary',
    country: 'MW',
    body: 'Medical Council of Malawi',
    professions: ['doctor', 'clinical-officer'],
    works: here,
    documents: nine,
    words: 'register of the temporarily employed (Act, section 33); orientation may be required',
    ...unknown,
    source: 'medicalcouncilmw.org; malawilaws.com',
  }),
  required({
    code: 'SL-MDCSL-provisional',
    country: 'SL',
    body: 'Medical and Dental Council of Sierra Leone (MDCSL)',
    professions: ['doctor', 'dentist'],
    works: here,
    documents: nine,
    words: '2023: an examination for provisional registration; a way for visitors was not seen',
    ...unknown,
    source: 'shonajohnston.blogspot.com; switsalone.com',
  }),
  required({
    code: 'ET-MOH-volunteer',
    country: 'ET',
    body: 'Ministry of Health of Ethiopia',
    professions: ['doctor', 'nurse', 'midwife', 'health-officer'],
    works: here,
    documents: [...nine, 'certified-copies', 'medical'],
    words:
      'separate lists for foreign volunteers and for Ethiopians trained abroad; the facility makes a request',
    ...unknown,
    source: 'moh.gov.et',
  }),
  required({
    code: 'IN-NMC-temporary',
    country: 'IN',
    body: 'National Medical Commission (NMC, India)',
    professions: ['doctor'],
    works: ['treat', 'teach'],
    documents: [...nine, 'sponsor'],
    permitsMonths: 12,
    words: 'a training visit by an expert, or voluntary clinical service; then a year’s gap',
    ...unknown,
    source: 'medicaldialogues.in; ndtv.com; yeartop.club',
  }),
  required({
    code: 'MM-MMC-temporary',
    country: 'MM',
    body: 'Myanmar Medical Council',
    professions: ['doctor'],
    works: here,
    documents: [...nine, 'sponsor'],
    permitsMonths: 12,
    words: 'up to one year with a local partner (2013)',
    ...unknown,
    source: 'mizzima',
  }),
  required({
    code: 'NP-NMC-temporary',
    country: 'NP',
    body: 'Nepal Medical Council',
    professions: ['doctor'],
    works: here,
    documents: nine,
    permitsMonths: 12,
    words: 'up to one year (an old page)',
    ...unknown,
    source: 'SACEPS report',
  }),
  required({
    code: 'PK-PMDC-certificate',
    country: 'PK',
    body: 'Pakistan Medical and Dental Council',
    professions: ['doctor', 'dentist'],
    works: here,
    documents: nine,
    words: 'a no-objection certificate of the ministry (rules of 2008)',
    ...unknown,
    source: 'PK NOC form',
  }),
  required({
    code: 'BD-BMDC-temporary',
    country: 'BD',
    body: 'Bangladesh Medical and Dental Council',
    professions: ['doctor', 'dentist'],
    works: ['treat', 'teach', 'observe'],
    documents: nine,
    words: 'before any activity at all; a camp was stopped for the lack of it in August 2025',
    ...unknown,
    source: 'dhakagate',
  }),
  required({
    code: 'GB-GMC-sponsored',
    country: 'GB',
    body: 'General Medical Council (GMC)',
    professions: ['doctor'],
    works: here,
    documents: [...nine, 'verification', 'english-test', 'sponsor'],
    permitsMonths: 24,
    words:
      'in the Medical Training Initiative a royal college or an NHS employer sponsors registration with a licence, without the PLAB test; up to 24 months, then home',
    ...unknown,
    source: 'mti.aomrc.org.uk FAQs and guidance; nhsemployers.org Medical Training Initiative, 20 May 2024',
    seenOn: seenForVisits,
  }),
  required({
    code: 'GB-GDC-temporary',
    country: 'GB',
    body: 'General Dental Council (GDC)',
    professions: ['dentist'],
    works: here,
    documents: [...nine, 'verification', 'english-test', 'sponsor'],
    permitsMonths: 24,
    words: 'temporary registration for a supervised post, sponsored through the Medical Training Initiative',
    ...unknown,
    source: 'guide to the Medical Training Initiative, July 2017',
    seenOn: seenForVisits,
  }),
  required({
    code: 'GB-NMC-foreign',
    country: 'GB',
    body: 'Nursing and Midwifery Council (NMC)',
    professions: ['nurse', 'midwife'],
    works: here,
    documents: [...nine, 'verification', 'english-test'],
    words:
      'a test of competence in two parts, the second of them in the UK; no short way for visitors was found',
    ...unknown,
    source: 'chesterfieldroyal.nhs.uk internationally educated nurses, 6 August 2024',
    seenOn: seenForVisits,
  }),
  required({
    code: 'GB-treating',
    country: 'GB',
    body: 'the UK register of the profession',
    professions: [],
    works: here,
    documents: [...nine, 'verification', 'english-test'],
    ...unknown,
    source: 'believed; the register of the profession says',
    seenOn: seenForVisits,
    believed: true,
  }),
  required({
    code: 'GB-observing',
    country: 'GB',
    body: null,
    professions: [],
    works: ['observe'],
    answer: 'usually-not',
    documents: [],
    words:
      'whoever observes needs no UK registration and touches no patient; one trust gives six weeks at most, another eight to twelve',
    ...weeks(1, 1, 3),
    source: 'uhs.nhs.uk clinical attachments; imperial.nhs.uk observerships; the time it takes is believed',
    seenOn: seenForVisits,
  }),
  required({
    code: 'any-treating',
    country: null,
    body: null,
    professions: [],
    works: here,
    documents: nine,
    words: null,
    ...unknown,
    source: 'the nine papers recur on the pages of the councils that were read',
    believed: true,
  }),
  required({
    code: 'any-renewal',
    country: null,
    body: null,
    professions: [],
    works: here,
    who: 'trained-there',
    documents: ['home-registration', 'cpd-record', 'passport'],
    words: 'whoever trained there usually renews',
    ...unknown,
    source: 'victormatara.com for Kenya; believed elsewhere',
    believed: true,
  }),
  required({
    code: 'any-observing',
    country: null,
    body: null,
    professions: [],
    works: ['observe'],
    answer: 'ask',
    documents: [],
    ...unknown,
    source: 'believed; one host in Kenya asks for a licence even so',
    believed: true,
  }),
  required({
    code: 'any-teaching',
    country: null,
    body: null,
    professions: [],
    works: ['teach'],
    answer: 'usually-not',
    documents: [],
    words: 'how long a host takes to answer is believed',
    ...weeks(1, 1, 3),
    source: 'believed; the host’s own rule wins',
    believed: true,
  }),
  required({
    code: 'any-remote',
    country: null,
    body: null,
    professions: [],
    works: ['remote'],
    answer: 'usually-not',
    documents: [],
    words: 'how long a host takes to answer is believed',
    ...days(1, 7, 14),
    source: 'believed; the host’s own rule wins',
    believed: true,
  }),
  required({
    code: 'any-remote-care',
    country: null,
    body: null,
    professions: [],
    works: ['treat-remotely'],
    answer: 'ask',
    documents: [],
    ...unknown,
    source: 'believed; Kenya licenses virtual providers',
    believed: true,
  }),
];

const onSite: readonly Work[] = ['treat', 'teach', 'observe'];

const step = (
  row: Omit<ShippedStep, 'country' | 'words' | 'seenOn' | 'works'> & Partial<ShippedStep>,
): ShippedStep => ({ country: 'GB', words: null, works: onSite, seenOn: seenForVisits, ...row });

/**
 * A visit of an overseas colleague to the United Kingdom: release, return and who pays are asked for by the visa (thet.org,
 * visa guidance), the rest by the service that receives her. Each stands in the place of the general row for its paper.
 */
const visitsToTheUk: readonly ShippedStep[] = [
  step({
    code: 'uk-agreement',
    owner: 'host',
    document: 'host-agreement',
    after: ['passport', 'cv', 'home-registration', 'references'],
    ...weeks(null, null, 17),
    source: 'christie.nhs.uk observerships: apply four months before; imperial.nhs.uk; uhs.nhs.uk',
  }),
  step({
    code: 'uk-hosting',
    owner: 'host',
    document: 'hosting-letter',
    after: ['uk-agreement'],
    ...weeks(1, 1, 3),
    source: 'thet.org visa guidance; the time it takes is believed',
    believed: true,
  }),
  step({
    code: 'uk-release',
    owner: 'employer',
    document: 'release-letter',
    after: ['leave'],
    ...weeks(1, 1, 3),
    source: 'thet.org visa guidance; the time it takes is believed',
    believed: true,
  }),
  step({
    code: 'uk-return',
    owner: 'you',
    document: 'return-statement',
    after: [],
    ...days(1, 2, 7),
    source: 'thet.org visa guidance; gov.uk standard visitor; the time it takes is believed',
    believed: true,
  }),
  step({
    code: 'uk-certificate',
    owner: 'host',
    works: here,
    document: 'sponsorship-certificate',
    after: ['permission', 'uk-agreement'],
    ...weeks(null, 1, null),
    source: 'mti.aomrc.org.uk general guidance: five working days once everything is there',
  }),
  step({
    code: 'uk-visa-visitor',
    owner: 'you',
    works: ['teach', 'observe'],
    document: 'visa',
    after: ['passport', 'uk-hosting', 'uk-release', 'uk-return'],
    words: 'six months at most',
    ...weeks(1, 3, 8),
    source: 'gov.uk standard visitor; nhsemployers.org visitor route; the time it takes is believed',
    believed: true,
  }),
  step({
    code: 'uk-visa-exchange',
    owner: 'you',
    works: here,
    document: 'visa',
    after: ['passport', 'permission', 'uk-certificate', 'uk-release', 'uk-return'],
    words: '24 months at most',
    ...weeks(1, 3, 8),
    source: 'mti.aomrc.org.uk general guidance: three weeks are usual; the most is believed',
  }),
  step({
    code: 'uk-record-check',
    owner: 'you',
    document: 'record-check',
    after: ['passport'],
    ...weeks(1, 3, 6),
    source: 'imperial.nhs.uk and christie.nhs.uk observerships; the time it takes is believed',
    believed: true,
  }),
  step({
    code: 'uk-health',
    owner: 'you',
    document: 'vaccinations',
    after: [],
    ...weeks(1, 4, 8),
    source: 'uhs.nhs.uk clinical attachments; the time it takes is believed',
    believed: true,
  }),
  step({
    code: 'uk-indemnity',
    owner: 'host',
    document: 'indemnity',
    after: ['permission'],
    ...weeks(1, 2, 4),
    source: 'believed; the service that receives you says who covers you',
    believed: true,
  }),
  step({
    code: 'uk-induction',
    owner: 'host',
    document: 'briefing',
    after: [],
    ...days(1, 7, 14),
    source: 'uhs.nhs.uk clinical attachments; the time it takes is believed',
    believed: true,
  }),
];

export const travelSteps: readonly ShippedStep[] = [
  ...visitsToTheUk,
  {
    code: 'visa',
    country: null,
    owner: 'you',
    works: onSite,
    document: 'visa',
    after: ['passport', 'invitation'],
    words: null,
    ...weeks(1, 3, 8),
    source: 'believed; the page of the embassy decides',
    seenOn,
    believed: true,
  },
  {
    code: 'indemnity',
    country: null,
    owner: 'you',
    works: ['treat', 'teach', 'observe', 'treat-remotely'],
    document: 'indemnity',
    after: ['permission'],
    words: null,
    ...weeks(1, 2, 4),
    source: 'bma.org.uk indemnity; medicalprotection.org; the time it takes is believed',
    seenOn,
    believed: true,
  },
  {
    code: 'record-check',
    country: null,
    owner: 'you',
    works: ['treat'],
    document: 'record-check',
    after: ['passport'],
    words: null,
    ...weeks(1, 2, 6),
    source: 'gov.uk DBS leaflet; iicsa.org.uk; accountabilityindex.uk; the time it takes is believed',
    seenOn,
    believed: true,
  },
  {
    code: 'vaccinations',
    country: null,
    owner: 'you',
    works: onSite,
    document: 'vaccinations',
    after: [],
    words: null,
    ...weeks(1, 4, 8),
    source: 'believed; a travel clinic says which courses, and how long they take',
    seenOn,
    believed: true,
  },
  {
    code: 'briefing',
    country: null,
    owner: 'host',
    works: onSite,
    document: 'briefing',
    after: [],
    words: null,
    ...days(1, 7, 14),
    source: 'believed; thet.org volunteer-sending asks for a briefing before departure',
    seenOn,
    believed: true,
  },
];

export const absenceLimits: readonly ShippedAbsenceLimit[] = [
  {
    code: 'sponsored-unpaid',
    amount: 4,
    unit: 'contractual-week',
    per: 'calendar-year',
    words:
      'A sponsor must usually stop sponsoring after more than four weeks without full pay in a calendar year; exceptions include a humanitarian or environmental crisis overseas, if the sponsor agreed.',
    source: 'wbbi.co.uk January 2026; gherson.com; mondaq',
    seenOn,
  },
  {
    code: 'settlement',
    amount: 180,
    unit: 'calendar-day',
    per: 'rolling-12-months',
    words:
      'At most 180 days outside the United Kingdom in any 12 months, for those whose settlement counts so.',
    source: 'wbbi.co.uk January 2026; gherson.com; mondaq',
    seenOn,
  },
];
