import { Injectable } from '@nestjs/common';
import { Api } from '../api/api.js';
import { OrganisationsNamedDocument } from '../api/operations.js';
import type { Sent } from '../forms/asking.js';
import type { Answers } from '../forms/fields.js';
import { type Doubt, OWN, picksIn } from '../forms/terms.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import type { Kept } from './tasks/task.js';

/**
 * Names of employers as Midst may know them: leave rules and approvers belong to an employer that is known. A name is
 * never taken for a known one unless it is the same; else the page comes again and asks which is meant, or keeps the name.
 */
@Injectable()
export class Employers {
  constructor(private readonly api: Api) {}

  /** Puts ids where names are known, and doubts and their faults where they may be. */
  async read(visit: Visit, sent: Sent, body: Record<string, unknown>, { own, nameOf }: Kept): Promise<Sent> {
    const rows = sent.answers.employments as Answers[];
    const picks = picksIn(body);
    const doubts: Doubt[] = [];
    const known = new Set(
      (own?.profile.employments ?? []).flatMap(({ organisationId }) => organisationId ?? []),
    );
    const read = await Promise.all(
      rows.map(async (row, i): Promise<Answers> => {
        const name = (row.name as string | null) ?? '';
        const before = row.organisationId as string | null;
        // Nobody names another's id: only one that stood there already is taken from a form.
        if (before && known.has(before) && same(name, nameOf(before))) return row;
        const field = `employments-${sent.rowAt.employments[i]}-name`;
        const picked = picks.find((pick) => pick.field === field && pick.words === name)?.code;
        if (name.length < 2 || picked === OWN) return { ...row, organisationId: null };
        const { organisations } = await this.api.ask(visit, OrganisationsNamedDocument, {
          named: name.slice(0, 100),
          kind: row.country && row.country !== 'GB' ? 'OVERSEAS_INSTITUTION' : 'UK_EMPLOYER',
        });
        const offers = organisations.nodes.map(({ id, name: of }) => ({ code: id, name: of ?? '' }));
        const meant = offers.find(({ code }) => code === picked);
        const [exact, another] = offers.filter((one) => same(one.name, name));
        const found = meant ?? (another ? undefined : exact);
        if (!found && offers.length > 0) doubts.push({ field, words: name, offers, own: true });
        return { ...row, organisationId: found?.code ?? null };
      }),
    );
    const t = wordsIn(visit.language);
    return {
      ...sent,
      answers: { ...sent.answers, employments: read },
      filled: { ...sent.filled, doubts },
      faults: [
        ...sent.faults,
        ...doubts.map(({ words }, i) => ({
          field: `pick-${i}`,
          text: t('ask.doubt', { words: `\u2068${words}\u2069` }),
        })),
      ],
    };
  }
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
