import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { ExecutionContext } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Logger } from 'pino';
import { isConnectionLoss } from '../connection-loss.js';
import { faultOf } from '../logging.js';
import { LOGGER } from '../platform.module.js';
import { Refusal } from '../refusal.js';
import type { OperationContext } from './access.js';
import { DenialLog, THE_DENIAL_LOG } from './ports.js';

const denials = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'FRESH_CODE_NEEDED', 'NOT_FOUND']);

/**
 * Where every error of an operation passes once. Denials by the guard and by the services are recorded here, so
 * neither can forget; the answer itself is made later, in `public-error.ts`.
 */
@Catch()
export class RefusalsFilter implements ExceptionFilter {
  constructor(
    @Inject(THE_DENIAL_LOG) private readonly denialLog: DenialLog,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<unknown> {
    if (host.getType<string>() !== 'graphql') return this.overHttp(error, host);
    if (error instanceof Refusal && denials.has(error.code)) {
      const context = GqlExecutionContext.create(host as ExecutionContext);
      const { actor } = context.getContext<OperationContext>();
      const operation = context.getInfo<GraphQLResolveInfo>().fieldName;
      try {
        await this.denialLog.record({ actor, operation, code: error.code });
      } catch (fault) {
        // The refusal stands whether or not it could be written down, but somebody must learn that it was not.
        this.logger.error(
          { operation, denial: error.code, fault: faultOf(fault) },
          'a denial was not recorded',
        );
      }
    }
    throw error;
  }

  private overHttp(error: unknown, host: ArgumentsHost): FastifyReply {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(error);
    if (status === 500) this.logger.error({ fault: faultOf(error) }, 'a fault outside GraphQL');
    return reply
      .status(status)
      .send({ status, message: status === 404 ? 'There is nothing here.' : sentenceOf(status) });
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const named = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof named === 'number' && named >= 400 && named < 500) return named;
  return isConnectionLoss(error) ? 503 : 500;
}

function sentenceOf(status: number): string {
  if (status === 503) return 'Midst cannot answer just now; try again in a few seconds.';
  return status < 500 ? 'This request cannot be read.' : 'Something went wrong on our side.';
}
