import 'reflect-metadata';
import { ConfigurationFault, readConfig } from '../../libs/platform/config.js';
import { createLogger, faultOf } from '../../libs/platform/logging.js';
import { whyNotStarted } from '../../libs/platform/start-refused.js';
import { createApi, leave } from './server.js';

async function main(): Promise<void> {
  const config = readConfig();
  // A key that each start made anew would leave certificates that nobody can verify any more.
  if (config.production && !config.values.CREDENTIAL_KEYS)
    throw new ConfigurationFault(
      'The configuration has 1 fault(s):\n- CREDENTIAL_KEYS: the keys that sign certificates are required in production',
    );
  const logger = createLogger(config, 'midst-api');
  const app = await createApi({ config, logger });
  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    logger.info({ signal }, 'finishing what is under way');
    await leave(app);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      close(signal).catch((error: unknown) => {
        logger.fatal({ fault: faultOf(error) }, 'closing failed');
        process.exit(1);
      });
    });
  await app.listen({ port: config.values.API_PORT, host: '0.0.0.0' });
  logger.info({ address: await app.getUrl() }, 'the API listens');
}

main().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted('The API', error)}\n`);
  process.exit(1);
});
