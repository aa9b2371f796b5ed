import type { Figure } from '../house/report.js';
import { cpuSeconds } from '../house/usage.js';
import type { Town } from '../population/town.js';
import { type Asker, Times } from './asker.js';
import { type Draft, drafts, edits } from './drafts.js';

const steps = `ifRelaxed { what how band count } ifTwoRelaxed { steps { what how } band count }`;
const query = `query Preview($input: PreviewMatchesInput!) { previewMatches(input: $input) {
  band count answeredBy asOf ${steps}
  best(first: 50) { fitForNeed fitForClinician blocker { sentence }
    lines { criterion standing points max sentence } openQuestions { question decides gain } } } }`;
const forLeads = `query Preview($input: PreviewMatchesInput!) { previewMatches(input: $input) { band answeredBy asOf ${steps} } }`;

interface Answer {
  previewMatches: { count: number; answeredBy: string; ifRelaxed: object[]; ifTwoRelaxed: object[] }[];
}

const most = { p95: 60 };

/** A draft as an officer sees it (best fifty with reasons, every step counted exactly) and as its lead does (bands). */
export async function previews(
  asker: Asker,
  town: Town,
  api: number,
  { count, typed }: { count: number; typed: number },
): Promise<{ figures: Figure[]; notes: string[] }> {
  const officer = town.officers[0];
  const input = (draft: Draft) => ({ input: { ...draft, reason: 'A measurement of previews' } });
  const all = drafts(town, count);
  // Node compiles what is used often: the first calls of a program are not what a lead meets.
  for (const draft of drafts(town, count + 10).slice(count)) await asker.ask(officer, query, input(draft));

  const first = new Times();
  const sizes: number[] = [];
  let variants = 0;
  let before = cpuSeconds(api);
  for (const draft of all) {
    const [found] = (await first.of(() => asker.ask<Answer>(officer, query, input(draft)))).previewMatches;
    if (found.answeredBy !== 'ROSTER') throw new Error('The roster did not answer');
    sizes.push(found.count);
    variants += 1 + found.ifRelaxed.length + found.ifTwoRelaxed.length;
  }
  const cpuOfFirst = ((cpuSeconds(api) - before) * 1000) / all.length;

  const typing = new Times();
  const typedDrafts = all.slice(0, typed).flatMap((draft, n) => edits(draft, n));
  before = cpuSeconds(api);
  for (const draft of typedDrafts) await typing.of(() => asker.ask(officer, query, input(draft)));
  const cpuOfTyping = ((cpuSeconds(api) - before) * 1000) / typedDrafts.length;

  const lead = new Times();
  const leadOf = (n: number) => town.institutions[n % town.institutions.length].leads[0];
  for (let n = 0; n < typed; n++)
    for (const draft of edits(all[n], n + 1_000))
      await lead.of(() => asker.ask(leadOf(n), forLeads, { input: draft }));

  sizes.sort((a, b) => a - b);
  const ms = (name: string, value: number, target = {}): Figure => ({ name, value, unit: 'ms', ...target });
  return {
    figures: [
      ms('preview, never asked before, p50', first.at(0.5)),
      ms('preview, never asked before, p95', first.at(0.95), { most: most.p95 }),
      ms('the same, CPU of the API', cpuOfFirst),
      ms('preview while typing, p50', typing.at(0.5)),
      ms('preview while typing, p95', typing.at(0.95), { most: most.p95 }),
      ms('the same, CPU of the API', cpuOfTyping),
      ms('bands for a lead while typing, p50', lead.at(0.5)),
      ms('bands for a lead while typing, p95', lead.at(0.95), { most: most.p95 }),
    ],
    notes: [
      `${all.length} drafts, ${typedDrafts.length} edits of ${typed} of them; each counted for ${(variants / all.length).toFixed(0)} variants; matches: median ${sizes[sizes.length >> 1]}, most ${sizes[sizes.length - 1]}`,
    ],
  };
}
