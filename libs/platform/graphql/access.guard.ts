import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { accessOf, operationContext, refusalAt } from './access.js';

/** One guard for every operation. It answers with a refusal, never with a bare "no". */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly clock: Clock) {}

  canActivate(context: ExecutionContext): boolean {
    // Outside GraphQL there are only the health checks, which ask nobody who they are.
    if (context.getType<string>() !== 'graphql') return true;
    const refusal = refusalAt(
      accessOf(context.getHandler()),
      operationContext(context).actor,
      this.clock.now(),
    );
    if (refusal) throw refusal;
    return true;
  }
}
