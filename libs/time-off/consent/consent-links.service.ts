import { Injectable } from '@nestjs/common';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import { Doors, type Looked } from '../../people/doors.service.js';
import type { Actor, StepHolder } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { Outbox } from '../../platform/events.js';
import { Refusal, wrongField } from '../../platform/refusal.js';
import { Secrets } from '../../platform/secrets.js';
import { employerConsentAnswered } from '../time-off.events.js';
import type { TimeOffRefusalCode } from '../time-off.refusals.js';
import { EmployerConsent } from './employer-consent.entity.js';
import type { AnswerEmployerConsentInput } from './employer-consent.inputs.js';
import { allowedActions, ConsentAnswer, employerConsentLife } from './employer-consent.states.js';

/** The purpose of links that open one question about an application. */
export const consentDoor = 'employer-consent';

export const ConsentLink = { OPEN: 'open', WITHDRAWN: 'withdrawn', REPLACED: 'replaced' } as const;
export type ConsentLink = (typeof ConsentLink)[keyof typeof ConsentLink];

registerEnumType(ConsentLink, {
  name: 'EmployerConsentLink',
  description: 'What a link to the question of an application is good for.',
  valuesMap: {
    OPEN: { description: 'It shows the question; `consent.state` says whether it was answered.' },
    WITHDRAWN: { description: 'The clinician took the question back; nothing is shown.' },
    REPLACED: { description: 'Somebody else was asked; nothing is shown.' },
  },
});

@ObjectType({ description: 'What the holder of a link is asked about an application.' })
export class ConsentToGive {
  @Field(() => ConsentLink, { description: 'What the link is good for.' })
  link: ConsentLink;

  @Field({ description: 'In which language the holder was written to.' })
  language: string;

  @Field(() => EmployerConsent, { nullable: true, description: 'The question, where the link shows it.' })
  consent: EmployerConsent | null;

  @Field(() => [ConsentAnswer], { description: 'The answers that can be given now.' })
  choices: ConsentAnswer[];
}

export interface OpenedConsent {
  holder: StepHolder;
  generation: number;
}

const actions = { agree: 'agree', refuse: 'refuse', 'not-the-right-person': 'sayNotTheRightPerson' } as const;

/** What whoever an employer's link went to reads and answers, and nothing else. */
@Injectable()
export class ConsentLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly doors: Doors,
  ) {}

  /**
   * Opens a link, in the name of whoever follows it.
   * @throws Refusal UNAUTHENTICATED for every link that opens nothing, TOO_MANY, REQUESTER_HOLDS_LINK
   */
  async open(caller: Actor, token: string): Promise<OpenedConsent> {
    if (caller.kind === 'system') throw noDoor();
    const opened = await this.doors.open(caller, token, (id) => this.look(caller.network, token, id));
    if (!opened) throw noDoor();
    if (caller.kind === 'person' && caller.personId === opened.personId)
      throw new Refusal<TimeOffRefusalCode>(
        'REQUESTER_HOLDS_LINK',
        'You are signed in as the person who asked. Only the employer answers, from their own browser.',
      );
    return opened;
  }

  private look(
    network: string,
    token: string,
    id: string,
  ): Promise<Looked<OpenedConsent & { personId: string }>> {
    const holder: StepHolder = { kind: 'approver', stepId: id, network };
    return this.database.read(holder, async (tx) => {
      const consent = await tx.findOneBy(EmployerConsent, { id });
      for (let tried = consent?.generation ?? 0; tried > 0; tried--)
        if (this.secrets.opens(token, consentDoor, id, tried))
          return { opens: { holder, generation: tried, personId: consent!.personId } };
      return { stands: consent !== null };
    });
  }

  /** What a link shows. Reading changes nothing and leaves no trace. */
  show({ holder, generation }: OpenedConsent): Promise<ConsentToGive> {
    return this.database.read(holder, async (tx) => {
      const consent = await tx.findOneByOrFail(EmployerConsent, { id: holder.stepId });
      const link = linkOf(consent, generation);
      const shown = link === 'open';
      const can = shown && allowedActions(consent.state, 'approver').length > 0;
      return {
        link,
        language: consent.language,
        consent: shown ? consent : null,
        choices: can
          ? Object.values(ConsentAnswer).filter((one) =>
              employerConsentLife.permits(actions[one], consent.state, ['approver']),
            )
          : [],
      };
    });
  }

  /** @throws Refusal BAD_INPUT, REPLACED, NOT_NOW */
  async answer(
    tx: EntityManager,
    { holder, generation }: OpenedConsent,
    { answer, reason, words }: AnswerEmployerConsentInput,
  ): Promise<string> {
    if (answer === 'refuse' && !reason) throw wrongField('reason', 'Say why they should not apply.');
    const consent = await tx.findOneOrFail(EmployerConsent, {
      where: { id: holder.stepId },
      lock: { mode: 'pessimistic_write' },
    });
    if (linkOf(consent, generation) !== 'open')
      throw new Refusal<TimeOffRefusalCode>('REPLACED', 'This link shows nothing any more.');
    const { id, personId } = consent;
    const state = employerConsentLife.go(actions[answer], consent.state, ['approver']);
    await tx.update(
      EmployerConsent,
      { id },
      {
        state,
        dueAt: null,
        answeredAt: this.clock.now(),
        refusal: answer === 'refuse' ? reason : null,
        words: words?.trim() || null,
      },
    );
    await this.audit.write(tx, { act: `consent-${answer}`, noun: consentDoor, nounId: id, about: personId });
    await this.outbox.emit(tx, employerConsentAnswered({ consentId: id, state }));
    return id;
  }
}

function linkOf({ state, generation: current }: EmployerConsent, generation: number): ConsentLink {
  if (generation !== current) return 'replaced';
  return state === 'withdrawn' || state === 'reported' ? 'withdrawn' : 'open';
}

/** Damaged, made up, of another door: all look the same. */
function noDoor(): Refusal {
  return new Refusal('UNAUTHENTICATED', 'This link opens nothing. Use the link in the newest mail, whole.');
}
