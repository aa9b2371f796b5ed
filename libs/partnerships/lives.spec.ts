import type { Life } from '../platform/life.js';
import { Refusal } from '../platform/refusal.js';
import { healthCheckLife } from './health-check/health-check.states.js';
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
    'exploring agree side → agreed',
    'agreed begin lead → active',
    'agreed pause lead → paused',
    'active pause lead → paused',
    'paused resume lead → active',
    'agreed startClosing lead → closing',
    'active startClosing lead → closing',
    'paused startClosing lead → closing',
    'closing carryOn lead → active',
    'closing close lead → closed',
    'exploring withdraw lead → closed',
    'agreed begin officer → active',
    'agreed pause officer → paused',
    'active pause officer → paused',
    'paused resume officer → active',
    'agreed startClosing officer → closing',
    'active startClosing officer → closing',
    'paused startClosing officer → closing',
    'closing carryOn officer → active',
    'closing close officer → closed',
    'exploring withdraw officer → closed',
  ],
  'health check': ['scoring submit side → together', 'together agree lead → agreed'],
};

const actors: Record<string, readonly string[]> = {
  organisation: ['officer', 'lead', 'stranger'],
  invitation: ['invited', 'inviter', 'officer', 'timekeeper', 'stranger'],
  partnership: ['side', 'lead', 'officer', 'stranger'],
  'health check': ['side', 'lead', 'stranger'],
};

describe.each([organisationLife, invitationLife, partnershipLife, healthCheckLife] as unknown as Life<
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
