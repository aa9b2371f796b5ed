import { recruitmentWords } from '../reference/data/recruitment-words.js';
import { RecruitmentWords } from '../reference/recruitment-words.js';
import * as wording from './wording.js';

const { demandIn } = wording;
const recruitment = new RecruitmentWords(recruitmentWords);
const remarksOn = (text: string) => wording.remarksOn(text, recruitment);

describe('words of recruitment raise a flag', () => {
  it.each([
    ['A permanent post is possible afterwards', 'permanent post'],
    ['We offer visa sponsorship to the right person', 'visa sponsorship'],
    ['Route to a job in the NHS', 'job in the NHS'],
    ['Earn a referral bonus for every friend', 'referral bonus'],
    ['Help us recruit nurses for Leeds', 'recruit'],
    ['Relocation package included', 'Relocation'],
    ['UK vacancies shared monthly', 'UK vacancies'],
  ])('%s', (text, words) => {
    expect(remarksOn(text)).toContainEqual({ code: 'CODE-3', words });
  });

  it.each([
    'Mentor twelve nurses in triage; post-operative care on two wards',
    'The position of the bed, the UK partner and the NHS team are known',
    'Work beside the head of nursing',
    'A visa on arrival is granted',
  ])('not: %s', (text) => {
    expect(remarksOn(text)).toEqual([]);
  });

  it('names the same words once', () => {
    expect(remarksOn('recruit, recruit, Recruit')).toHaveLength(1);
  });
});

describe('contacts in a text raise a flag', () => {
  it.each(['write to lead@burale.example', 'see www.burale.example', 'call +254 700 000 000', 'on WhatsApp'])(
    '%s',
    (text) => {
      expect(remarksOn(text).map((r) => r.code)).toContain('CONTACT-IN-TEXT');
    },
  );

  it.each(['12 to 24 beds, 2026-2027', 'about 1,200 births a year', 'from 08:00 to 16:00'])(
    'not: %s',
    (text) => {
      expect(remarksOn(text)).toEqual([]);
    },
  );
});

describe('what no need may demand', () => {
  it.each([
    ['Applicants must be citizens of the country', 'citizenship'],
    ['Kenyan nationals only', 'citizenship'],
    ['must hold the nationality', 'citizenship'],
    ['Reserved for passport holders', 'citizenship'],
    ['has to be from the same clan', 'tribe'],
    ['must belong to the tribe', 'tribe'],
    ['must be a Christian', 'faith'],
    ['Muslim doctors only', 'faith'],
    ['only Catholics', 'faith'],
    ['must be female', 'sex'],
    ['Female clinicians only.', 'sex'],
    ['women only', 'sex'],
    ['only women may apply', 'sex'],
  ])('%s → %s', (text, demand) => {
    expect(demandIn(text)?.demand).toBe(demand);
  });

  it.each([
    'Citizens of the district come from far',
    'need not be a citizen',
    'You do not have to be a Muslim',
    'A faith hospital in the hills',
    'Men and women are welcome',
    'The clinic treats only women and children',
    'The women only ward has 12 beds',
    'Every faith is respected; no religion is required',
    'must hold a national registration',
    'must be a midwife who has worked with women',
    'Only nurses who speak French',
  ])('not: %s', (text) => {
    expect(demandIn(text)).toBeNull();
  });
});
