import { type ExecutionArgs, getOperationAST, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Database } from '../database.js';
import { faultOf } from '../logging.js';
import type { OperationContext } from './access.js';
import { excessOfCost } from './cost.js';
import { parseWithinLimits, tooComplex } from './limits.js';
import { literalFault } from './input-faults.js';
import { badInputError, publicError } from './public-error.js';

/** Refuses what asks too much: the document while it is parsed, its cost as soon as the variables are known. */
export function useLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseWithinLimits);
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const excess = excessOfCost(args.schema, args.document, operation, args.variableValues ?? {});
      if (excess) setResultAndStopExecution({ errors: [tooComplex(excess)] });
    },
  };
}

/** One lazy read-only transaction serves the operation and its loaders, and ends with it however it ends. */
export function useOneReading(database: Database, logger: Logger): Plugin<OperationContext> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => {
        const { actor } = args.contextValue as OperationContext;
        const operation = getOperationAST(args.document, args.operationName);
        database.openReading(actor, { serial: operation?.operation === 'mutation' });
        try {
          return await executeFn(args);
        } finally {
          // The answer is made and does not wait; a connection that broke meanwhile has nothing left to roll back.
          database.closeReading(actor).catch((error: unknown) => {
            logger.warn({ fault: faultOf(error) }, 'a reading did not end cleanly');
          });
        }
      });
    },
  };
}

/** Validation's errors do not pass Yoga's masking; here every error of every kind gets its public form. */
export function usePublicErrors(logger: Logger): Plugin {
  return {
    onValidate({ params }) {
      return ({ valid, result, setResult }) => {
        if (valid) return;
        const errors: readonly Error[] = result;
        setResult(
          errors.map((error) => {
            const fault = error instanceof GraphQLError && literalFault(error, params.documentAST);
            return fault ? badInputError(fault, error) : error;
          }),
        );
      };
    },
    onExecutionResult({ result, setResult }) {
      if (!result || !('errors' in result) || !result.errors) return;
      setResult({ ...result, errors: result.errors.map((error) => publicError(error, logger)) });
    },
  };
}
