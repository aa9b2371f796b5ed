import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Endorsements } from '../partnerships/members/endorsements.service.js';
import { Consents } from '../people/consents.service.js';
import { People } from '../people/people.service.js';
import { Clinicians } from './clinicians.service.js';
import { cardOf, CardField, type ProfileCard } from './profile-card.js';
import type { ProfilePreview } from './save-profile.input.js';

const bands = ['fewer than 10, perhaps none', '10 to 24', '25 or more'];

/** What others see of a clinician, worked out under the clinician's own actor. */
@Injectable()
export class Previews {
  constructor(
    private readonly clinicians: Clinicians,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly endorsements: Endorsements,
  ) {}

  /**
   * The card of oneself with these ticks, as matching keeps it for an institution after interest.
   * @throws Refusal NOT_FOUND where no profile was ever saved
   */
  async card(tx: EntityManager, self: SignedIn, ticked: readonly CardField[]): Promise<ProfileCard> {
    const profile = await this.clinicians.profile(tx, self.personId);
    const { name, email } = await this.people.me(tx, self);
    const heritage = await this.consents.holds(tx, self.personId, 'heritage');
    return cardOf({ profile, name, email, heritage }, ticked);
  }

  /** @throws Refusal NOT_FOUND where no profile was ever saved */
  async preview(tx: EntityManager, self: SignedIn, ticked: readonly CardField[]): Promise<ProfilePreview> {
    const { visibility } = await this.clinicians.profile(tx, self.personId);
    const counted = visibility === 'shown' && (await this.consents.holds(tx, self.personId, 'matching'));
    const card = await this.card(tx, self, ticked);
    if (ticked.includes('endorsements')) card.endorsements = await this.endorsements.of(tx, [self.personId]);
    return {
      beforeInterest: counted
        ? 'Nothing of you: no card and no name. You are one of a number, of which institutions are told only a band.'
        : 'Nothing at all: you are not even one of a number.',
      bands: counted ? bands : [],
      afterInterest: card,
      notTicked: Object.values(CardField).filter((field) => !ticked.includes(field)),
      neverSeen:
        'Your employers and hours, where you are never to be sent, who is never to find you, ' +
        'the words that came in from a file, and officers’ notes of register checks.',
    };
  }
}
