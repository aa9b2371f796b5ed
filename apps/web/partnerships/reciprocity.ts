import type { PartnershipPageQuery } from '../api/operations.js';
import type { Language } from '../pages/words.js';
import { moneyIn } from './funding.controller.js';

type Reciprocity = PartnershipPageQuery['partnership']['reciprocity'];

/** What went each way, with its money as the reader writes money. */
export function reciprocityIn({ fromUk, toUk, paidByOthers }: Reciprocity, language: Language) {
  const money = moneyIn(language);
  const shown = (paid: Reciprocity['paidByOthers']) =>
    paid.map(({ payer, sums }) => ({ payer, sums: sums.map(money).join(', ') }));
  return {
    fromUk: { ...fromUk, paid: shown(fromUk.paid) },
    toUk: { ...toUk, paid: shown(toUk.paid) },
    paidByOthers: shown(paidByOthers),
  };
}
