import type { Life } from '../platform/life.js';
import { Refusal } from '../platform/refusal.js';
import { invitationLife } from './invitation.states.js';
import { organisationLife } from './organisation.states.js';
import { partnershipLife } from './partnership.states.js';

/** Written out by hand, apart from the tables, so that a slip in a table is seen. */
const possible: Record<string, readonly string[]> = {
  organisation: [
    'registered verify officer → verified',
    'registered close officer → closed',
    'verified verify officer → verified',
    'verified suspend officer → suspended',
    'verified close officer → closed',
    'suspended reopen officer → registered',
    'suspended close officer → closed',
  ],
  invitation: [
    'sent accept invited → accepted',
    'sent withdraw inviter → withdrawn',
    'sent withdraw officer → withdrawn',
    'sent lapse timekeeper → lapsed',
  ],
  partnership: [
    'proposed agree side → agreed',
    'agreed pause lead → paused',
    'agreed pause officer → paused',
    'paused resume lead → agreed',
    'paused resume officer → agreed',
    'proposed close lead → closed',
    'proposed close officer → closed',
    'agreed close lead → closed',
    'agreed close officer → closed',
    'paused close lead → closed',
    'paused close officer → closed',
  ],
};

const actors: Record<string, readonly string[]> = {
  organisation: ['officer', 'lead', 'stranger'],
  invitation: ['invited', 'inviter', 'officer', 'timekeeper', 'stranger'],
  partnership: ['side', 'lead', 'officer', 'stranger'],
};

describe.each([organisationLife, invitationLife, partnershipLife] as unknown as Life<
  string,
  string,
  string
>[])('the life of an $noun', (life) => {
  const all = life.states.flatMap((state) =>
    life.actions.flatMap((action) => actors[life.noun].map((actor) => [state, action, actor] as const)),
  );

  it.each(all)('%s: %s by %s', (state, action, actor) => {
    const line = possible[life.noun].find((text) => text.startsWith(`${state} ${action} ${actor} →`));
    if (line) expect(life.go(action, state, [actor])).toBe(line.split('→ ')[1]);
    else expect(() => life.go(action, state, [actor])).toThrow(Refusal);
    expect(life.allowed(state, [actor]).includes(action)).toBe(line !== undefined);
  });

  it('has no way but the stated ones', () => {
    const ways = all.filter(([state, action, actor]) => life.permits(action, state, [actor]));
    expect(ways).toHaveLength(possible[life.noun].length);
  });
});
