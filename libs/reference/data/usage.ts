import { TermKind } from '../terms.js';
import { codedLines, refuseStrangers } from './coded-lines.js';
import { professionWords } from './usage-professions.js';
import { skillWords } from './usage-skills.js';
import { specialtyWords } from './usage-specialties.js';

/**
 * What terms are called where health partnerships are: grades, cadres and short forms of Britain, Ireland, North America,
 * East, West and Southern Africa, Sudan and Somalia, South and South-East Asia, and words of French, Portuguese and Arabic
 * adverts. Own knowledge of the field, to be corrected by whoever uses them. One line a term: its code, then words for it.
 */
const activities = `
  teach | deliver training | provide training | conduct training | run training | run workshops | role-play teaching | teach online | online teaching | enseignement | ensino | تدريب | تعليم | تدريس | hyfforddi | addysgu | skills training | training | trainer | lead training
  mentor | role model | buddying | e-mentoring | remote mentoring | mentoring and coaching | mentoria | clinical coaching
  supervise | supervision of staff | remote supervision | supervisão | encadrer | إشراف
  treat | run clinics | provide clinical care | hands-on care | clinical work | clinical service | clinical duties | direct clinical care | treat patients | treating patients | perform surgery | perform operations | perform procedures | carry out operations | consultation | consultations | soigner | soins | tratar | prestar cuidados | علاج المرضى | diagnose and treat | clinical practice | nursing care
  advise-remotely | support remotely | remote advice | remote support | remote consultation | teleconsultations | online advice | virtual support | remote case discussion
  advise | technical advice | technical assistance | technical support | advisory work | appui technique | assistance technique | assistência técnica | دعم فني | consultancy
  develop-service | strengthen systems | strengthen services | system strengthening | set up services | service improvement | quality improvement | improve services | improve quality | establish a unit
  assess | assess needs | needs assessment | scoping | scoping visit | rapid assessment | situational analysis | evaluation | évaluer | avaliar
  manage-supplies | procure | procurement | manage stock | supply management | manage the pharmacy
  observe | observership | shadowing | observation visit | study visit | learning visit
  research | research project | conduct research | data collection for research
  develop-curriculum | curriculum design | write curricula | develop curricula | develop training materials | training materials
  manage | coordinate | coordination | manage the team | lead the team | team leadership | programme coordination | coordonner | coordenar
`;

const modes = `
  in-country | deployed | deployment | field-based | field | field mission | international placement | overseas placement | overseas post | long-term placement | short-term placement | placement | expatriate | expatriate post | expatriation | on mission | mission | residential | on site | at the hospital | locally based | presencial | terrain | sur le terrain | in loco | no terreno | حضوري | ميداني
  remote | home-based | from home | distance | long-distance | virtual exchange | tele-mentoring | e-volunteering | online volunteering | télétravail | teletrabalho | عن بعد | o bell
  uk-bound | observership in the UK | UK attachment | attachment in the UK | UK fellowship | UK observership | clinical attachment | visit to the UK | inbound visit
`;

/** Words for a language that CLDR does not give. */
const languages = `
  ar | Maghrebi Arabic | Gulf Arabic | Hassaniya | Khaleeji | Arabic dialects | classical Arabic
  zh | Putonghua
  ff | Peul | Pular | Fula
  sw | souahéli | suaíli | kiswahili fluency | swahili language
  so | somalien | Af-Soomaali | Somali language
  ha | haoussa
  pt | Portuguese speaker
  en | English speaker | fluent English | good English
  fr | fluent French | good French | French speaker
  es | castellano
`;

const lists: Readonly<Partial<Record<TermKind, string>>> = {
  profession: professionWords,
  specialty: specialtyWords,
  skill: skillWords,
  activity: activities,
  mode: modes,
  language: languages,
};

/** Rows with the words of the field added; words that a row has already are not added twice. */
export function withUsage<T extends { code: string; synonyms: readonly string[] }>(
  kind: TermKind,
  rows: readonly T[],
): T[] {
  const used = codedLines(lists[kind]);
  refuseStrangers(`Words of ${kind}`, used, rows);
  return rows.map((row) => ({
    ...row,
    synonyms: [...new Set([...row.synonyms, ...(used.get(row.code) ?? [])])],
  }));
}
