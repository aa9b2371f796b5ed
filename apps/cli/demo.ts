import { type Config, ConfigurationFault, readConfig } from '../../libs/platform/config.js';
import { atConsole } from './console.module.js';
import { accounts, firstThingToTry, theStory } from './demo/accounts.js';
import { loadDemo } from './demo/load.js';
import { SceneClock } from './demo/scene-clock.js';

/** `midst -- demo` loads the demo data once; with --accounts it only prints who can sign in, as JSON. */
export async function demo(args: string[], given?: Config): Promise<void> {
  if (args.includes('--accounts')) {
    const shown = Object.values(accounts).map(({ email, role }) => ({ email, role }));
    process.stdout.write(`${JSON.stringify({ accounts: shown, try: firstThingToTry, story: theStory })}\n`);
    return;
  }
  const config = given ?? readConfig();
  if (config.production)
    throw new ConfigurationFault(
      'The demo is not for production: its people are invented and anybody may sign in as them.',
    );
  const clock = new SceneClock();
  const loaded = await atConsole((services) => loadDemo(services, clock), { config, clock });
  process.stdout.write(
    loaded
      ? `The demo is loaded: ${Object.entries(loaded)
          .map(([what, count]) => `${count} ${what}`)
          .join(', ')}.\n`
      : 'The demo was loaded before; nothing is changed.\n',
  );
}
