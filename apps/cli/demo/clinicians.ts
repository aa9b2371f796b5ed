/**
 * Sixty clinicians, one line each: name | profession/specialty+specialty | stage, years | ties (country kind) |
 * languages (code level; ! means spoken with no level stated) | employment (employer kind hours) | wishes
 * (modes, greatest number of days, hours a week) | more. What a line leaves out is not stated, as in real life.
 * Their names are English words for something made up, and their addresses end in .example.
 */
export const clinicianTable = `
Amani Example       | nurse/theatre-nursing         | qualified 14 | KE family, KE trained | en C2, sw C1, ki B1 | vale substantive 37.5 | in-country remote 28d 3h | story return
Baraka Sample       | nurse/theatre-nursing         | qualified 9  | KE born, KE trained   | en C2, sw C2        | moor substantive 37.5 | in-country 21d           |
Chebet Pretend      | odp/theatre-nursing           | qualified 7  | KE family             | en C2, sw B1        | glen part-time 24     | in-country remote 14d 2h |
Daudi Notional      | doctor/anaesthesia            | qualified 18 | KE worked             | en C2, sw B2        | vale substantive 40   | in-country 14d           |
Ekua Fictive        | midwife/midwifery             | qualified 12 | GH born, GH trained   | en C2, ak C2        | bay substantive 37.5  | in-country remote 42d 4h |
Femi Imagined       | doctor/paediatrics            | qualified 21 | NG born, NG trained   | en C2, yo C2        | moor substantive 40   | remote 4h                |
Gathoni Invented    | nurse/theatre-nursing         | retired 31   | KE born               | en C2, ki C2, sw C1 | vale retired          | in-country remote 90d 8h |
Habiba Placeholder  | midwife/midwifery             | qualified 6  | XS family             | en C2, so C1        | vale substantive 37.5 | in-country remote 21d 3h |
Ifeoma Specimen     | nurse/critical-care-nursing   | qualified 11 | NG born, NG trained   | en C2, ig C2        | glen substantive 37.5 | in-country 28d           |
Joram Wouldbe       | biomedical-engineer/medical-equipment | qualified 15 | UG born       | en C2, lg C1        | moor substantive 37.5 | in-country remote 30d 5h |
Kwabena Makebelieve | doctor/general-surgery        | qualified 24 | GH born, GH trained   | en C2, ak C2        | bay substantive 40    | in-country 14d           |
Laxmi Hypothetical  | physiotherapist/physiotherapy | qualified 8  | NP born, NP trained   | en C2, ne C2        | vale substantive 37.5 | in-country remote 42d 4h |
Makena Sample       | nurse/nurse-education         | qualified 17 | KE family             | en C2, sw B2        | bay part-time 22.5    | remote 6h                |
Nabil Pretend       | doctor/emergency-medicine     | trainee 5    | XS family             | en C2, so B2, ar B1 | moor substantive 48   | in-country 14d           |
Obi Notional        | pharmacist/clinical-pharmacy  | qualified 10 | NG trained            | en C2, ig B2        | self-employed         | remote 5h                |
Pemba Fictive       | nurse/emergency-nursing       | qualified 13 | NP born               | en C1, ne C2        | glen substantive 37.5 | in-country remote 28d 2h |
Quaye Imagined      | radiographer/radiology        | qualified 9  | GH born               | en C2, gaa C1       | moor substantive 37.5 | remote 3h                |
Rehema Invented     | midwife/midwifery             | qualified 19 | KE worked, UG trained | en C2, sw C2        | vale bank             | in-country 60d           |
Sagal Placeholder   | doctor/obstetrics-and-gynaecology | qualified 16 | XS born, XS family | en C2, so C2, ar B2 | bay substantive 40   | in-country remote 21d 2h | never=ER
Temidayo Specimen   | doctor/psychiatry             | qualified 14 | NG family             | en C2, yo B1        | glen substantive 40   | remote 3h                |
Ujala Wouldbe       | speech-and-language-therapist/speech-and-language-therapy | qualified 6 | NP family | en C2, ne B1 | vale part-time 30 | remote in-country 21d 4h |
Victor Makebelieve  | clinical-officer/emergency-medicine | awaiting-registration 8 | UG born, UG trained | en C2, lg C2 | | in-country remote 90d 10h |
Wairimu Hypothetical | nurse/theatre-nursing        | break 12     | KE born, KE trained   | en C2, ki C2, sw C1 |                       | remote 10h               |
Xolani Example      | nurse/infection-prevention    | qualified 10 |                       | en C2, zu C1        | moor substantive 37.5 | in-country remote 21d 3h |
Yaw Pretend         | laboratory-technician/microbiology | qualified 7 | GH trained        | en C2, ak C1        | vale substantive 37.5 | remote in-country 28d 3h |
Zawadi Sample       | nurse/neonatal-nursing        | qualified 15 | KE family             | en C2, sw C1        | glen substantive 37.5 | in-country remote 21d 2h |
Abiola Notional     | dentist/dentistry             | qualified 9  | NG born               | en C2, yo C1        | self-employed         | in-country 14d           |
Binod Fictive       | doctor/orthopaedics           | qualified 20 | NP born, NP trained   | en C2, ne C2        | bay substantive 40    | in-country 21d           |
Comfort Imagined    | nurse/community-nursing       | qualified 22 | GH born               | en C2, ee C2, ak B2 | moor part-time 22.5   | in-country remote 28d 3h |
Dahir Invented      | nurse/mental-health-nursing   | qualified 9  | XS born               | en C2, so C2        | vale substantive 37.5 | remote 4h                |
Esther Placeholder  | midwife/midwifery-education   | qualified 26 | UG worked             | en C2, lg B1        | bay substantive 37.5  | in-country remote 42d 4h |
Funmilayo Specimen  | nurse/theatre-nursing         | qualified 10 | NG born, NG trained   | en C2, yo C2        | vale substantive 37.5 | in-country 21d           |
Gyan Wouldbe        | occupational-therapist/occupational-therapy | qualified 5 | NP family  | en C2, ne B2       | glen substantive 37.5 | remote 3h                |
Hawa Makebelieve    | midwife/midwifery             | student      | XS family             | en C2, so C2        | bay student           | remote 2h                |
Imani Hypothetical  | doctor/neonatology            | qualified 13 | KE trained            | en C2, sw B2        | moor substantive 40   | in-country remote 14d 2h |
Jide Example        | biomedical-technician/medical-equipment | qualified 12 | NG trained    | en C2, yo B2        | bay substantive 37.5  | in-country 28d           |
Kirabo Pretend      | nurse/childrens-nursing       | qualified 8  | UG born               | en C2, lg C1        | moor substantive 37.5 | in-country remote 21d 3h |
Lerato Sample       | nurse/theatre-nursing         | qualified 16 |                       | en C2, st C1        | glen substantive 37.5 | in-country remote 28d 3h |
Mensah Notional     | doctor/general-practice       | retired 35   | GH born, GH worked    | en C2, ak C2        | glen retired          | in-country remote 90d 8h |
Nimo Fictive        | nurse/adult-nursing           | qualified 4  | XS family             | en C2, so B2        | moor bank             | in-country 14d           |
Oyelaran Imagined   | doctor/radiology              | qualified 17 | NG born               | en C2, yo C2        | vale substantive 40   | remote 3h                |
Prakash Invented    | paramedic/prehospital-care    | qualified 11 | NP born               | en C2, ne C1        | bay substantive 37.5  | in-country 28d           |
Quabena Placeholder | psychologist/clinical-psychology | qualified 9 | GH family           | en C2, ak B1        | moor part-time 30     | remote 3h                |
Rukia Specimen      | nurse/renal-nursing           | qualified 14 | KE born               | en C2, sw C2        | vale substantive 37.5 | in-country remote 21d 2h |
Sefu Wouldbe        | doctor/internal-medicine      | trainee 4    | KE family             | en C2, sw A2        | glen substantive 48   | remote 2h                |
Tunde Makebelieve   | health-manager/health-management   | qualified 18 | NG worked        | en C2               | bay substantive 37.5  | remote in-country 14d 4h |
Upendo Hypothetical | dietitian/nutrition           | qualified 7  | KE family             | en C2, sw B2        | moor substantive 37.5 | remote 3h                |
Vivian Example      | nurse/theatre-nursing         | qualified 20 | GH born, GH trained   | en C2, ak C1        | bay substantive 37.5  | in-country 28d           |
Wambui Pretend      | nurse/theatre-nursing         | qualified 5  | KE born               | en C2, sw !         | vale substantive 37.5 | in-country 14d           | hidden
Ximena Sample       | nurse/critical-care-nursing   | qualified 9  |                       | en C1, es C2        | moor substantive 37.5 | in-country remote 21d 3h |
Yusra Notional      | doctor/paediatrics            | qualified 12 | XS born               | en C2, so C2, ar C1 | glen substantive 40   | in-country remote 14d 3h |
Zainab Fictive      | midwife/midwifery             | qualified 10 | NG born, NG trained   | en C2, ha C2        | bay substantive 37.5  | in-country 28d           |
Akinyi Imagined     | nurse/theatre-nursing         | qualified 8  | KE born, KE trained   | en C2, luo C2, sw C1 | moor substantive 37.5 | in-country 21d          | weekly
Bwambale Invented   | anaesthetic-officer/anaesthesia | qualified 13 | UG trained          | en C2, lg B1        |                       | in-country remote 60d 5h | lives=UG
Chiamaka Placeholder | doctor/obstetrics-and-gynaecology | qualified 15 | NG born, NG trained | en C2, ig C2     | vale substantive 40   | in-country 14d           | never=NG
Dawa Specimen       | prosthetist-orthotist/prosthetics-and-orthotics | qualified 10 | NP born | en C2, ne C2        | glen substantive 37.5 | in-country remote 30d 4h |
Ewurama Wouldbe     | doctor/anaesthesia            | qualified 11 | GH family             | en C2               | vale substantive 40   | in-country 14d           |
Fartun Makebelieve  | nurse/nurse-education         | qualified 18 | XS born, XS worked    | en C2, so C2        | bay part-time 30      | in-country remote 28d 6h |
Grace Hypothetical  | nurse/palliative-care         | qualified 23 | UG born               | en C2, lg C2        | moor substantive 37.5 | remote in-country 21d 3h |
Hari Example        | doctor/ophthalmology          | qualified 16 | NP born, NP trained   | en C2, ne C2        | vale substantive 40   | in-country 14d           | hidden
`;

export interface DemoClinician {
  email: string;
  name: string;
  profession: string;
  specialties: string[];
  stage: string;
  years: number | null;
  ties: { country: string; kind: string }[];
  languages: { code: string; level: string | null }[];
  employment: { employer: string | null; kind: string; hours: number | null } | null;
  modes: string[];
  maxDays: number | null;
  hoursAWeek: number | null;
  /** `story`, `hidden`, `weekly`, `return` (asks for return posts), `never=` and `lives=` with a country. */
  marks: string[];
}

/** Reads the table. A word that it does not know is left to the services, which refuse it by name. Pure. */
export function readClinicians(table: string): DemoClinician[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([name, practice, standing, ties, languages, employment, wishes, more]) => {
      const [profession, specialties = ''] = practice.split('/');
      const [stage, years] = standing.split(' ');
      const words = wishes.split(' ').filter(Boolean);
      const marks = more.split(' ').filter(Boolean);
      return {
        ...{ name, profession, stage, marks },
        email: marks.includes('story')
          ? 'clinician@demo.example'
          : `${name.toLowerCase().replace(' ', '.')}@people.example`,
        specialties: specialties.split('+').filter(Boolean),
        years: years ? Number(years) : null,
        ties: pairs(ties).map(([country, kind]) => ({ country, kind })),
        languages: pairs(languages).map(([code, level]) => ({ code, level: level === '!' ? null : level })),
        employment: employmentIn(employment),
        modes: words.filter((word) => /^[a-z]/.test(word)),
        maxDays: numberBefore('d', words),
        hoursAWeek: numberBefore('h', words),
      };
    });
}

function pairs(cell: string): [string, string][] {
  return cell
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .filter((pair): pair is [string, string] => pair.length === 2);
}

/** "vale substantive 37.5", "self-employed" or nothing. */
function employmentIn(cell: string): DemoClinician['employment'] {
  const words = cell.split(' ').filter(Boolean);
  if (words.length === 0) return null;
  if (words.length === 1) return { employer: null, kind: words[0], hours: null };
  return { employer: words[0], kind: words[1], hours: words[2] ? Number(words[2]) : null };
}

function numberBefore(unit: string, words: readonly string[]): number | null {
  const word = words.find((one) => new RegExp(`^\\d+${unit}$`).test(one));
  return word ? Number.parseInt(word, 10) : null;
}
