import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Email } from 'postal-mime';
import type { EntityManager } from 'typeorm';
import { type Answerer, byMail, IncomingMail } from '../../engagements/mail/incoming-mail.service.js';
import { writtenAnew } from '../../engagements/mail/reading-mail.js';
import { ReplyAddresses } from '../../engagements/mail/reply-address.js';
import type { HeldText } from '../../engagements/wording/held-text.entity.js';
import { SendingHeldTexts } from '../../engagements/wording/sending-held-texts.service.js';
import { Messages, type Telling } from '../../notifications/messages.service.js';
import { Person } from '../../people/person.entity.js';
import { type SignedIn, system } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { ContributionHistory } from '../account.entity.js';
import { whoAnswers } from '../asking.service.js';
import { type Answering, Confirming, contributionDoor } from '../confirming.service.js';
import { Contribution } from '../contribution.entity.js';
import { affirms, isPassedOn, withoutOurMail } from './affirmations.js';

/** Why an answer confirmed nothing, as its writer is told. */
export type MailBack =
  'remark' | 'changed' | 'answered' | 'sender' | 'empty' | 'long' | 'much' | 'patient' | 'held';

const mostWords = 2000;

/** Whose answer an address takes: of a lead or mentee, or of whoever was named and asked for the so-many-th time; and to which account. */
export function whoseAnswer(version: number, asked: { personId: string } | { generation: number }): string {
  return `${version}/${'personId' in asked ? asked.personId : `named ${asked.generation}`}`;
}

/** What is kept of an answer that says neither yes nor no, as a command. */
interface Remark {
  contributionId: string;
  mail: string;
  version: number;
  words: string;
}

interface Asked extends Answering {
  /** The account that their mail states. */
  version: number;
  email: string;
  /** Whether somebody was asked anew since. */
  replaced: boolean;
  reader: Pick<Telling, 'to' | 'door'>;
}

/**
 * What a host answers to the mail that asked it. One word confirms exactly what that mail states; nothing else confirms or
 * disputes anything: it is kept as a remark, and its writer is led to the page.
 */
@Injectable()
export class ContributionAnswers implements OnModuleInit {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly addresses: ReplyAddresses,
    private readonly incoming: IncomingMail,
    private readonly confirming: Confirming,
    private readonly messages: Messages,
    private readonly heldTexts: SendingHeldTexts,
  ) {}

  onModuleInit(): void {
    this.heldTexts.sendBy('remarkOnContribution', (actor, held) => this.remarkLater(actor, held));
    this.incoming.answeredAt(async (tx, id, address): Promise<Answerer | null> => {
      const asked = await this.askedAt(tx, id, address);
      if (!asked) return null;
      return {
        email: asked.email,
        fromElsewhere: (day) => this.fromElsewhere(asked, day),
        take: (mail, identity) => this.take(asked, mail, identity),
      };
    });
  }

  /** Who was asked at this address, among those who may answer now. */
  private async askedAt(tx: EntityManager, id: string, address: string): Promise<Asked | null> {
    const contribution = await tx.findOneBy(Contribution, { id });
    if (!contribution) return null;
    const readers = await whoAnswers(tx, contribution);
    for (let version = contribution.version; version > 0; version--) {
      const isOf = (asked: { personId: string } | { generation: number }) =>
        this.addresses.isOf(address, id, whoseAnswer(version, asked));
      const reader = readers.find((personId) => isOf({ personId }));
      if (reader) return askedHere(tx, { id, version }, reader);
      for (let generation = contribution.generation; generation > 0; generation--)
        if (isOf({ generation })) return askedByName(contribution, version, generation);
    }
    return null;
  }

  private async take(asked: Asked, mail: Email, identity: string): Promise<void> {
    const { actor, id, version } = asked;
    const once = { contributionId: id, mail: identity };
    const { known, name } = await this.database.read(actor, async (tx) => ({
      known: await tx.existsBy(ContributionHistory, once),
      name: await nameOf(tx, asked),
    }));
    if (known) return;
    const anew = writtenAnew(mail.text ?? '');
    const words = withoutOurMail(anew, this.config.values.WEB_URL);
    const input = { idempotencyKey: `mail:${identity}`, ...once, version };
    const who = { ...asked, mail: identity };
    try {
      if (words === '') return await this.tellApart(asked, 'empty', identity);
      if (words.length > mostWords) return await this.tellApart(asked, 'long', identity);
      // What is cut out of a remark may hold words of theirs, so the whole has to say yes.
      if (affirms(anew, name) && !isPassedOn(mail))
        await this.commands.run(actor, 'confirmContribution', input, (tx) =>
          this.confirming.confirm(tx, who, { version, post: null }),
        );
      else await this.remark(asked, { ...once, version, words }, input.idempotencyKey);
    } catch (error) {
      const why = error instanceof Refusal ? reasons[error.code] : undefined;
      if (why === undefined) throw error;
      if (why !== null) await this.tellApart(asked, why, identity);
    }
  }

  private remark(asked: Asked, remark: Remark, idempotencyKey: string): Promise<string> {
    const { mail, version, words } = remark;
    return this.commands.run(
      asked.actor,
      'remarkOnContribution',
      { idempotencyKey, ...remark },
      async (tx) => {
        const remarked = await this.confirming.remark(tx, { ...asked, mail }, { version, words });
        await this.tell(tx, asked, 'remark', mail);
        return remarked;
      },
    );
  }

  /** A remark that was held for its words, once they are released; whoever may answer no more is refused as on the page. */
  private async remarkLater(
    actor: SignedIn,
    { key, input }: Pick<HeldText, 'key' | 'input'>,
  ): Promise<string> {
    const remark = input as unknown as Remark;
    const { contributionId: id, version } = remark;
    const asked = await this.database.read(actor, (tx) => askedHere(tx, { id, version }, actor.personId));
    if (!asked) throw notFound('contribution');
    return this.remark(asked, remark, key);
  }

  /** An older address may be that of somebody who was asked before: who is asked now has nothing to do with their mail. */
  private async fromElsewhere(asked: Asked, day: string): Promise<void> {
    if (asked.replaced) return;
    await this.database.as(system('relay'), (tx) => this.tell(tx, asked, 'sender', day));
  }

  private tellApart(asked: Asked, why: MailBack, once: string): Promise<void> {
    return this.database.as(asked.actor, (tx) => this.tell(tx, asked, why, once));
  }

  /** Tells whoever was asked, where we asked them. */
  private tell(
    tx: EntityManager,
    { id, version, email, reader }: Asked,
    why: MailBack,
    once: string,
  ): Promise<void> {
    const to = 'personId' in reader.to ? reader.to.personId : email;
    return this.messages.tell(tx, {
      ...reader,
      key: `contribution-mail-back:${id}:${version}:${to}:${why}:${once}`,
      kind: 'contribution-mail-back',
      ids: { contributionId: id, why },
    });
  }
}

/** What a refusal means to whoever answered; null: they see nothing of it any more, and hear nothing. */
const reasons: Readonly<Record<string, MailBack | null>> = {
  OTHER_ACCOUNT: 'changed',
  ASKED_ELSEWHERE: 'changed',
  NOT_NOW: 'answered',
  TOO_MANY: 'much',
  LOOKS_LIKE_A_PATIENT: 'patient',
  WORDING_HELD: 'held',
  NOT_FOUND: null,
};

async function askedHere(
  tx: EntityManager,
  { id, version }: { id: string; version: number },
  personId: string,
): Promise<Asked | null> {
  const [contact]: { email: string }[] = await tx.query(
    'SELECT email FROM person_contact WHERE person_id = $1',
    [personId],
  );
  if (!contact) return null;
  const { email } = contact;
  return {
    actor: byMail(personId),
    id,
    generation: null,
    version,
    email,
    replaced: false,
    reader: { to: { personId } },
  };
}

function askedByName(contribution: Contribution, version: number, generation: number): Asked | null {
  const { id, confirmerEmail: address, confirmerName: name, confirmerLanguage: language } = contribution;
  if (!address || !name || !language) return null;
  return {
    actor: { kind: 'approver', stepId: id, network: 'mail' },
    ...{ id, generation, version, email: address, replaced: generation !== contribution.generation },
    reader: {
      to: { address, name, language },
      door: { purpose: contributionDoor, id, generation: contribution.generation },
    },
  };
}

async function nameOf(tx: EntityManager, { reader: { to } }: Asked): Promise<string> {
  if ('name' in to) return to.name;
  return (await tx.findOneBy(Person, { id: to.personId }))?.name ?? '';
}
