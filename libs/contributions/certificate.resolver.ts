import {
  Args,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, Length } from 'class-validator';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId, toGlobalId } from '../platform/graphql/global-id.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { Refusal } from '../platform/refusal.js';
import { Certificate, CertificateFacts, Shown } from './certificate.entity.js';
import { Certificates } from './certificates.service.js';
import { Contribution } from './contribution.entity.js';
import { CredentialKeys } from './credential-keys.js';
import { addressOf } from './credential.js';

@ObjectType({ description: 'What anybody learns of a certificate by its number.' })
export class VerifiedCertificate {
  @Field(() => DateTime, { description: 'When it was signed.' })
  issuedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null: it holds.' })
  revokedAt: Date | null;

  @Field(() => CertificateFacts, {
    description: 'What its holder shows of it; nothing where it was revoked.',
  })
  facts: CertificateFacts;
}

@ObjectType({ description: 'What a verifier needs to check certificates without asking again.' })
export class CertificateIssuer {
  @Field({ description: 'The public keys, a JSON Web Key Set; earlier ones as well.' })
  jwks: string;

  @Field({ description: 'The document of the issuer’s did:web, with the same keys.' })
  did: string;
}

@InputType({ description: 'Signs a certificate of a confirmed contribution.' })
export class IssueCertificateInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which contribution.' })
  contributionId: string;

  @Field(() => [Shown], {
    defaultValue: [],
    description: 'What the public page shows; nothing unless you tick it.',
  })
  @ArrayMaxSize(9)
  @IsIn(Object.values(Shown), { each: true })
  shows: Shown[];
}

@InputType({ description: 'Changes what the public page of a certificate shows.' })
export class ShareCertificateInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which certificate.' })
  certificateId: string;

  @Field(() => [Shown], { description: 'What it shows from now on; what is left out it shows no more.' })
  @ArrayMaxSize(9)
  @IsIn(Object.values(Shown), { each: true })
  shows: Shown[];
}

@InputType({ description: 'Revokes a certificate for good.' })
export class RevokeCertificateInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which certificate.' })
  certificateId: string;

  @Field(() => String, { nullable: true, description: 'Why. Needed of an officer; its holder reads it.' })
  @IsOptional()
  @Length(3, 2000)
  words?: string | null;
}

@Resolver(() => Certificate)
export class CertificateResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly config: Config,
    private readonly certificates: Certificates,
    private readonly keys: CredentialKeys,
  ) {}

  @Access('signed-in')
  @Query(() => Certificate, { description: 'One certificate of yours, whole; officers read all.' })
  certificate(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<Certificate> {
    return this.read(actor, fromGlobalId(id, 'Certificate'));
  }

  @Access('anyone')
  @Query(() => VerifiedCertificate, {
    description:
      'Whether a certificate holds, and what its holder shows of it. An unknown number is NOT_FOUND.',
  })
  verifyCertificate(
    @CurrentActor() actor: Actor,
    @Args('number', { description: 'Its number, with or without the dashes.' }) number: string,
  ): Promise<VerifiedCertificate> {
    return this.database.read(actor, (tx) => this.certificates.verify(tx, number));
  }

  @Access('anyone')
  @Query(() => CertificateIssuer, {
    description: 'The published keys with which certificates verify offline.',
  })
  async certificateIssuer(): Promise<CertificateIssuer> {
    return {
      jwks: JSON.stringify(await this.keys.jwks()),
      did: JSON.stringify(await this.keys.didDocument()),
    };
  }

  @Access('anyone')
  @Query(() => String, {
    description:
      'A signed status list (W3C Bitstring Status List, a compact JWT): one bit for each certificate, set where it was revoked.',
  })
  certificateStatusList(
    @CurrentActor() actor: Actor,
    @Args('list', { type: () => Int, description: 'Which list, from 0, as the credential names it.' })
    list: number,
  ): Promise<string> {
    if (list < 0 || list > 10_000) throw new Refusal('NOT_FOUND', 'There is no such list.');
    return this.database.read(actor, (tx) => this.certificates.statusList(tx, list));
  }

  @Access('signed-in')
  @Mutation(() => Certificate, {
    description:
      'Signs a certificate of what the host confirmed; the one that holds already is answered again.',
  })
  async issueCertificate(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Of what, and what the public page shows.' }) input: IssueCertificateInput,
  ): Promise<Certificate> {
    const of = fromGlobalId(input.contributionId, 'Contribution', 'contributionId');
    const id = await this.commands.run(actor, 'issueCertificate', input, (tx) =>
      this.certificates.issue(tx, actor, of, input.shows),
    );
    return this.read(actor, id);
  }

  @Access('signed-in')
  @Mutation(() => Certificate, { description: 'Changes what the public page shows, at once.' })
  async shareCertificate(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and what it shows.' }) input: ShareCertificateInput,
  ): Promise<Certificate> {
    const id = fromGlobalId(input.certificateId, 'Certificate', 'certificateId');
    await this.commands.run(actor, 'shareCertificate', input, async (tx) => {
      await this.certificates.share(tx, actor, id, input.shows);
      return id;
    });
    return this.read(actor, id);
  }

  @Access('signed-in')
  @Mutation(() => Certificate, {
    description:
      'Revokes a certificate for good: your own, or as an officer with a reason. Verifiers see it at once.',
  })
  async revokeCertificate(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: RevokeCertificateInput,
  ): Promise<Certificate> {
    const id = fromGlobalId(input.certificateId, 'Certificate', 'certificateId');
    await this.commands.run(actor, 'revokeCertificate', input, async (tx) => {
      await this.certificates.revoke(tx, actor, id, input.words?.trim() || null);
      return id;
    });
    return this.read(actor, id);
  }

  @ResolveField(() => String, { description: 'The address at which anybody verifies it.' })
  verificationUrl(@Parent() { number }: Certificate): string {
    return addressOf(this.config.values.WEB_URL, number);
  }

  @ResolveField(() => ID, { description: 'Of which contribution.' })
  contributionId(@Parent() { contributionId }: Certificate): string {
    return toGlobalId('Contribution', contributionId);
  }

  private read(actor: SignedIn, id: string): Promise<Certificate> {
    return this.database.read(actor, (tx) => this.certificates.get(tx, id));
  }
}

@Resolver(() => Contribution)
export class ContributionCertificatesResolver {
  constructor(
    private readonly database: Database,
    private readonly certificates: Certificates,
  ) {}

  @ResolveField('certificates', () => [Certificate], {
    description: 'Its certificates, the newest first. For its person and officers; empty for the host.',
  })
  ofContribution(@Parent() { id }: Contribution, @CurrentActor() actor: Actor): Promise<Certificate[]> {
    return this.database.read(actor, (tx) => this.certificates.of(tx, id));
  }
}
