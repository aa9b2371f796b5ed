import type { EntityManager } from 'typeorm';
import { dayAt } from '../../platform/days.js';
import type { Letter, Part } from '../letter.js';
import { wordsOf } from '../words.js';
import { noticeKinds } from './notice-kinds.js';
import { NoticeWords } from './notice-words.entity.js';

const taken: ReadonlySet<string> = new Set(noticeKinds);

/**
 * The row that stands in mails of a kind now, in the first of these languages that has one; of a row without words it is said that
 * nothing stands.
 */
export async function standingWords(
  tx: EntityManager,
  kind: string,
  languages: readonly string[],
  now: Date,
): Promise<NoticeWords | null> {
  const asked = { kind, languages, day: dayAt(now) };
  return tx
    .createQueryBuilder(NoticeWords, 'n')
    .where(
      `n.kind = :kind AND n.language = ANY (:languages) AND n.outcome = 'confirmed' AND n.validFrom <= :day`,
      asked,
    )
    .orderBy('array_position(CAST(:languages AS text[]), n.language)')
    .addOrderBy('n.validFrom', 'DESC')
    .limit(1)
    .getOne();
}

/**
 * What the programme says at the end of a mail, under a line that says who speaks; nothing where it says nothing. In a
 * language without words of its own the English ones stand, marked as English: an instruction is better read than missed.
 */
export async function noticeParts(
  tx: EntityManager,
  kind: string,
  reader: string,
  now: Date,
): Promise<readonly Part[]> {
  if (!taken.has(kind)) return [];
  const words = wordsOf('notifications', reader);
  const standing = await standingWords(tx, kind, [words.language, 'en-GB'], now);
  if (!standing?.words) return [];
  const { language } = standing;
  const said = standing.words.split(/\n\s*\n/).map((say) => ({ say: say.trim(), language }));
  return [{ say: words('fromProgramme') }, ...said];
}

/** A letter with what the programme says at its end. */
export function withNotice(letter: Letter, added: readonly Part[]): Letter {
  return added.length === 0 ? letter : { ...letter, parts: [...letter.parts, ...added] };
}
