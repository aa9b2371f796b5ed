import 'reflect-metadata';
import { createWeb } from './server.js';
import { readWebConfig, WebConfigurationFault } from './web-config.js';
import { createWebLog, faultOf } from './web-log.js';

async function main(): Promise<void> {
  const config = readWebConfig();
  const log = createWebLog(config);
  const web = await createWeb({ config, log });
  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'finishing what is under way');
    await web.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      close(signal).catch((error: unknown) => {
        log.fatal({ fault: faultOf(error) }, 'closing failed');
        process.exit(1);
      });
    });
  await web.listen({ port: config.values.WEB_PORT, host: '0.0.0.0' });
  log.info({ port: config.values.WEB_PORT }, 'the web service listens');
}

main().catch((error: unknown) => {
  if (error instanceof WebConfigurationFault) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`The web service did not start: ${JSON.stringify(faultOf(error), null, 2)}\n`);
  process.exit(1);
});
