import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { domainOf, isEmail } from '../people/email.js';
import { Organisation } from './organisation.entity.js';

/** What time off asks about an employer. */
@Injectable()
export class Employers {
  /** Whether an address belongs to a domain that officers verified as this employer's own. */
  async employerOwnsAddress(tx: EntityManager, email: string, employerId: string): Promise<boolean> {
    const employer = await tx.findOneBy(Organisation, {
      id: employerId,
      kind: 'uk-employer',
      state: 'verified',
    });
    return employer !== null && ownsAddress(employer.emailDomains, email);
  }
}

/** A subdomain belongs to whoever owns the domain; `nottrust.example` does not belong to `trust.example`. Pure. */
export function ownsAddress(domains: readonly string[], email: string): boolean {
  if (!isEmail(email.trim())) return false;
  const stated = domainOf(email);
  return domains.some((domain) => stated === domain || stated.endsWith(`.${domain}`));
}
