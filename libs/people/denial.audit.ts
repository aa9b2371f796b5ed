import { Injectable } from '@nestjs/common';
import { type Denial, DenialLog } from '../platform/graphql/ports.js';
import { Audit } from './audit.service.js';

/** Every denied access becomes an entry of the audit trail, in a transaction of its own. */
@Injectable()
export class DenialAudit extends DenialLog {
  constructor(private readonly audit: Audit) {
    super();
  }

  async record({ actor, operation, code }: Denial): Promise<void> {
    await this.audit.writeApart(actor, {
      act: 'denied',
      noun: 'operation',
      nounId: operation,
      details: { code },
    });
  }
}
