import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLeavePolicyCase } from '../../libs/time-off/leave-policy-case.js';
import { LeavePolicy } from '../../libs/time-off/leave-policy.entity.js';
import { type JsonObject, leavesOf } from '../../libs/platform/imports/leaves.js';
import { shippedRows } from '../../libs/reference/shipped-rows.js';
import { Vocabulary } from '../../libs/reference/vocabulary.js';
import { factNames, noFacts } from '../../libs/time-off/rules/leave-facts.js';
import { columnsOf, factsOf, ruleOf } from '../../libs/time-off/rules/rule-of.js';
import { wordsBeside } from '../../libs/time-off/rules/told.js';
import { caseFolders } from '../support/case-folders.js';

const vocabulary = new Vocabulary(shippedRows);

/** The policy that an import makes of a row. */
function policyOf(row: JsonObject): LeavePolicy {
  const { policy, facts, stated } = readLeavePolicyCase(row, vocabulary);
  const more = {
    id: 'x',
    national: false,
    believed: false,
    validFrom: null,
    validTo: null,
    seenOn: '2026-01-05',
  };
  return Object.assign(new LeavePolicy(), {
    ...more,
    ...policy,
    ...columnsOf(facts),
    stated: { values: stated },
  });
}

const folders = caseFolders().flatMap(({ folder, invented }) => {
  const file = join(folder, 'leave_policies.json');
  return existsSync(file) ? [{ file, invented }] : [];
});

describe.each(folders)('Every leave policy of $file', ({ file, invented }) => {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as JsonObject[];

  it('becomes a rule, and its facts are the same when they are read back', () => {
    for (const row of rows) {
      const { facts } = readLeavePolicyCase(row, vocabulary);
      expect(factsOf(columnsOf(facts))).toEqual(facts);
      expect(ruleOf(policyOf(row)).source.text).not.toBe('');
    }
  });

  it('keeps each stated value as it was written, and shows the clinician what no fact holds', () => {
    for (const row of rows) {
      const policy = policyOf(row);
      const { values } = policy.stated as {
        values: { field: string; text: string; state: string; why: string | null }[];
      };
      expect(values.map(({ text }) => text).sort()).toEqual(
        leavesOf(row)
          .map(({ text }) => text)
          .sort(),
      );
      const shown = wordsBeside(policy);
      const hidden = values.filter(
        ({ state, why, text }) =>
          (state !== 'mapped' || why !== null) &&
          !shown.some((one) => one === text || one.endsWith(`: ${text}`)) &&
          !/^not /i.test(text),
      );
      expect(hidden).toEqual([]);
    }
  });

  it('says something that can be reckoned with', () => {
    const none = JSON.stringify(noFacts());
    const empty = rows.filter((row) => JSON.stringify({ ...factsOf(policyOf(row)), nations: [] }) === none);
    // What is but an odd type, or urgent need alone, has nothing to reckon with; of real ones that is one in ten.
    expect(empty.length).toBeLessThanOrEqual(invented ? 2 : Math.ceil(rows.length / 10));
    const stated = rows.flatMap((row) =>
      factNames.filter(
        (name) => JSON.stringify(factsOf(policyOf(row))[name]) !== JSON.stringify(noFacts()[name]),
      ),
    );
    if (!invented) expect(new Set(stated).size).toBeGreaterThan(14);
  });
});
