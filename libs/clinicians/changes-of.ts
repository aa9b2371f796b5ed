import { Refusal } from '../platform/refusal.js';
import { organisationKey } from '../people/organisation-id.js';
import {
  listNames,
  noWishes,
  type OnlyForMeValues,
  type ProfileChanges,
  type ProfileLists,
} from './profile.changes.js';
import type { OnlyForMeInput, ProfileInput, WishesInput } from './save-profile.input.js';

/**
 * What an input changes: left out stays, null takes back. Lists have no null, so taking one back empties it; and
 * organisations are known to clients by their global ids.
 * @throws Refusal BAD_INPUT, NOT_FOUND for an id that is no organisation's
 */
export function changesOf({
  wishes,
  onlyForMe,
  employments,
  tiesComplete,
  ...input
}: ProfileInput): ProfileChanges {
  if (onlyForMe === null) refuseToForget();
  const emptied = [...listNames, 'activities', 'qualifications', 'words'] as const;
  const lists = Object.fromEntries(
    emptied.filter((name) => (input as Record<string, unknown>)[name] === null).map((name) => [name, []]),
  );
  return {
    ...(input as ProfileChanges),
    ...lists,
    ...(tiesComplete !== undefined && { tiesComplete: tiesComplete ?? false }),
    ...(employments !== undefined && {
      employments: ((employments ?? []) as ProfileLists['employments']).map((one, i) => ({
        ...one,
        organisationId: one.organisationId
          ? organisationKey(one.organisationId, `profile.employments.${i}.organisationId`)
          : null,
      })),
    }),
    ...(wishes && { wishes: wishesOf(wishes) }),
    ...(wishes === null && { wishes: noWishes }),
    ...(onlyForMe && { onlyForMe: onlyForMeOf(onlyForMe) }),
  };
}

function wishesOf(wishes: WishesInput): NonNullable<ProfileChanges['wishes']> {
  const lists = ['countries', 'modes', 'activities', 'mustBeCovered'] as const;
  return {
    ...wishes,
    ...Object.fromEntries(lists.filter((name) => wishes[name] === null).map((name) => [name, []])),
  };
}

function onlyForMeOf(input: OnlyForMeInput): Partial<OnlyForMeValues> {
  const { neverSend, remoteToo, returnCountries } = input;
  const { hiddenFromOrganisations, hiddenFromCountries, hiddenFromOwnEmployer } = input;
  return {
    ...(neverSend !== undefined && { neverSend: neverSend ?? [] }),
    ...(remoteToo !== undefined && { remoteToo: remoteToo ?? false }),
    ...(returnCountries !== undefined && { returnCountries: returnCountries ?? [] }),
    ...(hiddenFromOrganisations !== undefined && {
      hiddenFromOrganisations: (hiddenFromOrganisations ?? []).map((id, i) =>
        organisationKey(id, `profile.onlyForMe.hiddenFromOrganisations.${i}`),
      ),
    }),
    ...(hiddenFromCountries !== undefined && { hiddenFromCountries: hiddenFromCountries ?? [] }),
    ...(hiddenFromOwnEmployer !== undefined && { hiddenFromOwnEmployer: hiddenFromOwnEmployer ?? false }),
  };
}

/** A single null must not open every country at once. */
function refuseToForget(): never {
  throw new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', [
    {
      field: 'profile.onlyForMe',
      sentence: 'Name each list that you want to empty; null here would drop them all.',
    },
  ]);
}
