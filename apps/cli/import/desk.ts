import type { INestApplicationContext } from '@nestjs/common';
import { type Config, readConfig } from '../../../libs/platform/config.js';
import { LeavePolicyImports } from '../../../libs/time-off/leave-policy-imports.service.js';
import { atConsole } from '../console.module.js';

/** Leave policies come in at the console only; what else a file brings, the libraries bring in. */
const providers = [LeavePolicyImports];

export async function atTheDesk(
  work: (desk: INestApplicationContext, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  await atConsole((desk) => work(desk, config), { config, providers });
}
