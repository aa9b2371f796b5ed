import type { Facts } from './leave-facts.js';
import { clausesOf, lengthsIn, roughly } from './read-lengths.js';
import type { Length } from './leave-rule.js';
import { LeaveEvidence, LeaveGate } from './rule-words.js';

/** Words by which somebody says that they do not know. */
export const UNSTATED =
  /^\s*(?:n\/?a|none stated|unknown|unclear|not (?:in|stated|given|mentioned|specified|found)\b.*|tbc)\s*$/i;

/** Whether leave is paid: from its first clause, because what follows tells of expenses or of other places. */
export function readPay(text: string): Facts['pay'] {
  if (/\d\s*%|\b(?:paid|pay)\b[^.;]*\b(?:rest|remainder|then|thereafter)\b[^.;]*\bunpaid\b/i.test(text))
    return 'part';
  const [first] = text.replace(/\([^()]*\)/g, ' ').split(/[;,]/);
  const unpaid = /\bunpaid\b|\bwithout pay\b|\bno pay\b|\bnot paid\b|^\s*(?:false|no)\s*$/i.test(first);
  const paid = /(?<!un)\bpaid\b(?<!not paid)|\b(?:with|full|basic|normal) pay\b|^\s*(?:true|yes)\b/i.test(
    first,
  );
  if (
    /\bhalf[\s-]pa(?:y|id)\b|\bpart(?:ly|ial|ially)?[\s-]*(?:paid|pay)\b|\bproportion\b|\breduced pay\b/i.test(
      first,
    )
  )
    return 'part';
  if (/\bdiscretion/i.test(first) || (paid && unpaid) || /\bwith or without pay\b/i.test(first))
    return 'discretion';
  if (unpaid) return 'unpaid';
  return paid ? 'paid' : null;
}

const OF_RETURN = /^[^\d]{0,30}\breturn/i;
const RETURN_OF = /\breturn\w*\W+(?:\w+\W+){0,3}$/i;
const TO_ANSWER = /\b(?:within|answer in|reply in)\s*$/i;
/** "Six months for breaks of up to a year": how long the leave is, not how long before. */
const OF_LEAVE =
  /\b(?:breaks?|leave|absences?|periods?|requests?|stays?|visits?|trips?|anything)\s+(?:of\s+|lasting\s+)?(?:up to|over|under|more than|less than|longer than|shorter than|at most|above|exceeding)?\s*$/i;

/** The longest notice that a text states, so that none is too short; notice of coming back is another thing. */
export function readNotice(text: string): Facts['notice'] {
  // What grows with the leave is no one length, and the least of it would be a promise that is too short.
  if (/\b(?:twice|double|equal to|same (?:as|length)|as long as)\b/i.test(text)) return null;
  const stated = clausesOf(text)
    .flatMap((one) => lengthsIn(one.text))
    .filter(
      ({ before, after }) =>
        !OF_RETURN.test(after) &&
        !RETURN_OF.test(before) &&
        !TO_ANSWER.test(before) &&
        !OF_LEAVE.test(before),
    )
    .sort((a, b) => roughly(b) - roughly(a))
    .at(0);
  if (!stated) return null;
  const waivable = /\bwaive|\bshorter notice\b|\bless notice\b|\bdiscretion/i.test(text);
  const working = /\bworking days?\b/i.test(text);
  const unit =
    stated.unit === 'day' && !working
      ? 'calendar-day'
      : stated.unit === 'contractual-week'
        ? 'week'
        : stated.unit;
  return { amount: stated.amount, unit, waivable };
}

/** Within what time an answer is due; a time before the leave is no such time. */
export function readDecision(text: string): Facts['decision'] {
  const found = clausesOf(text)
    .flatMap((one) => lengthsIn(one.text))
    .find(({ after }) => !/^\s*(?:before|prior|in advance)\b/i.test(after));
  if (!found) return null;
  if (found.unit === 'week') return { amount: found.amount, unit: 'week' };
  if (found.unit === 'month') return { amount: found.amount, unit: 'month' };
  if (found.unit === 'calendar-day') return { amount: found.amount, unit: 'calendar-day' };
  if (found.unit !== 'day') return null;
  return { amount: found.amount, unit: /\bworking days?\b/i.test(text) ? 'working-day' : 'calendar-day' };
}

export function readWrittenReason(text: string): boolean | null {
  if (
    /^\s*(?:false|no|none)\s*$/i.test(text) ||
    /\bno (?:written )?reasons?\b|\bnot (?:required|in writing)\b/i.test(text)
  )
    return false;
  return /\breason|\bwriting|\bwritten|\bletter\b|^\s*(?:true|yes)\b/i.test(text) ? true : null;
}

export function readAppeal(text: string): boolean | null {
  if (UNSTATED.test(text)) return null;
  if (
    /^\s*(?:false|no|none)\s*(?:[.;,].*)?$|\bno (?:right of |formal )?appeal\b|\bcannot (?:be appealed|appeal)\b/i.test(
      text,
    ) ||
    // Whatever is final after an appeal, there is one.
    /\bfinal\b/i.test(text.split(/[;.]/)[0]!)
  )
    return false;
  return true;
}

/**
 * Service is counted in months. Thirteen weeks are a quarter, as contracts mean it (26 weeks, 52 weeks); other weeks and days are no
 * number of months, and stay words rather than becoming a longer wait than anybody wrote.
 */
const monthsOf = ({ amount, unit }: Length): number | null =>
  unit === 'month'
    ? amount
    : unit === 'year'
      ? amount * 12
      : unit === 'week' && amount % 13 === 0
        ? (amount / 13) * 3
        : null;

/** Months of service that everybody needs; a time in which some get nothing is no such condition. */
export function readService(text: string): number | null {
  for (const { text: clause } of clausesOf(text))
    for (const { amount, unit, before, after } of lengthsIn(clause)) {
      const near =
        /^['’]?\s*(?:of\s+)?(?:\S+\s+){0,3}?(?:service|employment|employed)\b|^['’]?\s*(?:of\s+)?continuous\b|^\s*with\s+(?:the\s+)?\p{Lu}|^\s*in (?:post|programme|training)\b/u;
      if (
        !near.test(after) &&
        !/\b(?:service|employed|employment|in post)\s+(?:of|for)?\s*(?:at least|a minimum of)?\s*$/i.test(
          before,
        )
      )
        continue;
      if (/\b(?:first|last|within|no|none|next)\s*(?:in\s*)?$/i.test(before) || /\bnone in\b/i.test(before))
        continue;
      const months = monthsOf({ amount, unit });
      if (months !== null && Number.isInteger(months) && months <= 600) return months;
    }
  return null;
}

/** Whether it may be used to volunteer or work overseas; Null where the text does not say. */
export function readOverseas(text: string): Facts['overseas'] {
  if (UNSTATED.test(text)) return null;
  if (
    /\bunpaid (?:work |volunteering )?only\b|\bif unpaid\b|\bnot (?:for )?paid (?:work|employment|posts?)\b|\bpaid\b[^;.]{0,40}\bnot\b|\bno(?:t)? paid (?:\S+ )?(?:work|employment)\b|\bvoluntary (?:work )?only\b/i.test(
      text,
    )
  )
    return 'unpaid-work-only';
  if (/\bdiscretion|\bcase[\s-]by[\s-]case\b|\baspirational\b/i.test(text)) return 'discretion';
  if (
    /^\s*(?:no|false)\b|\b(?:UK|home|domestic)(?: (?:work|activity|use))? only\b|\bnot (?:for (?:use )?)?(?:overseas|abroad|outside the UK)\b|\bnot (?:allowed|permitted|covered|eligible)\b|(?<!\bnot )\bexcluded\b/i.test(
      text,
    )
  )
    return 'no';
  return /^\s*(?:yes|true)\b|\b(?:named|recognised|accepted|listed) reasons?\b|\b(?:allowed|permitted|eligible)\b/i.test(
    text,
  )
    ? 'yes'
    : null;
}

/** Whether leave is never given afterwards. */
export function readNeverAfterwards(text: string): boolean {
  return /\b(?:never|not|no|cannot)\b[^.;]{0,40}\b(?:retrospective|afterwards|backdat)|\bretrospective(?:ly)?\b[^.;]{0,40}\b(?:not|never|refused|rejected|declined)\b|\bin advance only\b/i.test(
    text,
  );
}

const evidence: readonly (readonly [RegExp, LeaveEvidence])[] = [
  [
    /\b(?:application|request|signed|leave|change|OOP) form\b|\b(?:written|formal|signed) application\b/i,
    LeaveEvidence.APPLICATION_FORM,
  ],
  [/\binvitation\b/i, LeaveEvidence.INVITATION],
  [/\boffer\b/i, LeaveEvidence.OFFER],
  [/\bpartnership letter\b|\bletter (?:of|from) (?:the )?partner/i, LeaveEvidence.PARTNERSHIP_LETTER],
  [/\bagreement\b/i, LeaveEvidence.AGREEMENT],
  [/\bprogramme\b(?! director)|\bagenda\b(?! for change)|\bitinerary\b/i, LeaveEvidence.PROGRAMME],
  [
    /\bplacement (?:details?|description)\b|\bdetails? of (?:the )?placement\b/i,
    LeaveEvidence.PLACEMENT_DETAILS,
  ],
  [
    /\bcurriculum\b|\bPDP\b|\bdevelopment plan\b|\blearning (?:objectives|outcomes)\b/i,
    LeaveEvidence.CURRICULUM_LINK,
  ],
  [/\bcosts?\b|\bcosting\b|\bquotation\b/i, LeaveEvidence.COST],
  [/\breceipts?\b/i, LeaveEvidence.RECEIPTS],
  [/\brisk (?:form|assessment)\b/i, LeaveEvidence.RISK_FORM],
  [/\bcover\b|\bswap\b/i, LeaveEvidence.COVER_PLAN],
  [/\bkeep(?:ing)?[\s-]in[\s-]touch\b/i, LeaveEvidence.KEEP_IN_TOUCH_PLAN],
  [/\b(?:royal college|prospective approval|GMC approval)\b/i, LeaveEvidence.COLLEGE_APPROVAL],
  [/\b(?:business case|written case|rationale|justification|proposal)\b/i, LeaveEvidence.BUSINESS_CASE],
  [/\breport\b|\bfeedback\b|\breflection\b/i, LeaveEvidence.REPORT],
];

export function readEvidence(text: string): LeaveEvidence[] {
  if (UNSTATED.test(text)) return [];
  const asked = text.replace(/\bno(?:t)?\s[^,;.]*/gi, ' ');
  return evidence.filter(([pattern]) => pattern.test(asked)).map(([, code]) => code);
}

const gates: readonly (readonly [RegExp, LeaveGate])[] = [
  [
    /\b(?:proof|evidence|certificates?|record) of (?:\w+ and )?(?:mandatory|statutory|essential)\b|\b(?:mandatory|statutory|essential)(?: and \w+)? training\b[^.;]{0,40}\b(?:up to date|completed?|current|complian(?:t|ce)|done|first)|\b(?:up to date|complete|compliant)\b[^.;]{0,30}\b(?:mandatory|statutory)\b/i,
    LeaveGate.MANDATORY_TRAINING,
  ],
  [
    /\bappraisal\b[^.;]{0,30}\b(?:up to date|complete|current|done)|\b(?:up to date|current|completed)\b[^.;]{0,20}\bappraisal\b/i,
    LeaveGate.APPRAISAL,
  ],
  [
    /\b(?:must|has to|needs to) be an? (?:\S+ ){0,3}partnership\b|\b(?:named|recognised|approved) partnership\b/i,
    LeaveGate.NAMED_PARTNERSHIP,
  ],
  [
    /\bbefore (?:applying|the application|you apply|they apply|any application)\b/i,
    LeaveGate.AGREED_BEFORE_APPLYING,
  ],
  [
    /\b(?:commit(?:ment|s)?|undertak\w+|intend\w*|intention|agree\w*) to (?:continue|return|come back|resume)\b/i,
    LeaveGate.COMMITMENT_TO_RETURN,
  ],
  [
    /\bservice benefit\b|\binterests? of the (?:NHS|service|trust|department)\b|\bbenefits? (?:to |for )?(?:the )?(?:department|service|trust|NHS|board)\b/i,
    LeaveGate.SERVICE_BENEFIT,
  ],
  [
    /\bannual leave\b[^.;]{0,40}\b(?:used|exhausted|taken)\b[^.;]{0,20}\b(?:first|before)|\b(?:exhausted|used)\b[^.;]{0,40}\bannual leave\b/i,
    LeaveGate.ANNUAL_LEAVE_FIRST,
  ],
  [
    /\b(?:completed|after|passed|outside|successful)\b[^.;]{0,20}\bprobation|\bprobation\w*(?: period)? (?:\w+ )?(?:passed|completed|over)\b/i,
    LeaveGate.PROBATION,
  ],
  [
    /\b(?:no|not)\b[^.;]{0,40}\b(?:disciplinary|capability|formal (?:process|warning)|live warning|sanction)/i,
    LeaveGate.GOOD_STANDING,
  ],
];

export function readGates(text: string): LeaveGate[] {
  return gates.filter(([pattern]) => pattern.test(text)).map(([, code]) => code);
}

const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bstudy\b/i, ['SL-RES', 'SL-CON', 'SL-SAS', 'SL-AFC']],
  [/\bprofessional\b/i, ['PL-RES']],
  [/\bannual\b/i, ['AL-AFC', 'AL-CON', 'AL-RES']],
  [/\b(?:career|employment) break\b/i, ['EMB']],
  [/\bspecial\b/i, ['SPL']],
  [/\bunpaid\b/i, ['UNP']],
  [/\bsecondment\b/i, ['SEC']],
  [/\bout of programme\b|\bOOP\w?\b/i, ['OOP']],
];
const kindsIn = (text: string) =>
  kinds.filter(([pattern]) => pattern.test(text)).flatMap(([, codes]) => codes);

const REFUSED =
  /([^.;,]*?\b(?:study|professional|annual|special|unpaid|break)\b[^.;]{0,60}?)\b(?:refused|declined|denied|turned down|not (?:been )?(?:granted|given|approved)|rejected)|\b(?:refused|declined|denied|turned down|refusal of)\s+((?:\S+\s+){0,4}leave)/i;
const NOT_HAD =
  /\b(?:has|have|had|having|did|was|were)?\s*\b(?:not|never)\s+(?:already\s+|been\s+)?(?:had|used|taken|received|got|get|given|granted)\b([^.;]*)/i;
const TOGETHER =
  /\b(?:not|cannot|may not|never)\b[^.;]{0,30}?\b(?:together|combined?|in conjunction|alongside|in addition|at the same time|as well)\b(?:\s+(?:with|as|to))?([^.;]*)/i;

/** Which kinds of leave come first, and which exclude one another. "Has not had study leave" excludes; "was refused" orders. */
export function readOrder(text: string): Pick<Facts, 'afterRefusalOf' | 'notWith'> {
  const refused = REFUSED.exec(text);
  const afterRefusalOf = refused ? kindsIn(refused[1] ?? refused[2]) : [];
  const without = [NOT_HAD.exec(text)?.[1], TOGETHER.exec(text)?.[1]].flatMap((words) =>
    words ? kindsIn(words) : [],
  );
  return { afterRefusalOf, notWith: [...new Set(without)].filter((code) => !afterRefusalOf.includes(code)) };
}

/** Nations of a text; empty where it is the whole of the United Kingdom, or none that is known. */
export function readNations(text: string): Facts['nations'] {
  const found: Facts['nations'] = [];
  if (/\bengland\b/i.test(text)) found.push('england');
  if (/\bwales\b/i.test(text)) found.push('wales');
  if (/\bscotland\b/i.test(text)) found.push('scotland');
  if (/\bnorthern ireland\b/i.test(text)) found.push('northern-ireland');
  return found.length === 4 ? [] : found;
}
