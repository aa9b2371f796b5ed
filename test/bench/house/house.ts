import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** Where the database is; `adminUrl` is its superuser. */
export interface Laid {
  adminUrl: string;
  url: string;
  postgres: number;
  dataFolder: string;
}

export interface Started {
  seconds: number;
  apiUrl: string;
  webUrl: string;
  /** By name: api, worker and, where it is built, web. */
  pids: Record<string, number>;
}

interface Said {
  laid?: Laid;
  started?: Started;
  restarted?: number;
  fault?: string;
}

/** Everything that `npm start` runs, on a throwaway database that can be filled before the programs start. */
export class House {
  private constructor(
    private readonly child: ChildProcess,
    readonly laid: Laid,
  ) {}

  static async lay(variables: Record<string, string> = {}): Promise<House> {
    const child = fork(join(process.cwd(), 'test/bench/house/run.mjs'), [], {
      env: { ...process.env, ...variables },
      // Ctrl-C reaches the bench, which ends the house in order.
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const { laid } = await said(child, 'laid');
    return new House(child, laid);
  }

  async start(): Promise<Started> {
    const answer = said(this.child, 'started');
    this.child.send('start');
    return (await answer).started;
  }

  /** Ends one program and starts it anew, without a file of the data folder if one is named; its new process id. */
  async restart(name: string, without?: string): Promise<number> {
    const answer = said(this.child, 'restarted');
    this.child.send({ restart: { name, without } });
    return (await answer).restarted;
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    if (this.child.connected) this.child.send('end');
    await gone;
  }
}

function said<K extends 'laid' | 'started' | 'restarted'>(
  child: ChildProcess,
  what: K,
): Promise<Required<Pick<Said, K>>> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      child.off('message', listen);
      child.off('exit', gone);
    };
    const gone = () => {
      stop();
      reject(new Error('The house ended before it stood'));
    };
    const listen = (message: Said) => {
      if (message.fault) {
        stop();
        reject(new Error(message.fault));
      }
      if (message[what] !== undefined) {
        stop();
        resolve(message as Required<Pick<Said, K>>);
      }
    };
    child.on('message', listen);
    child.on('exit', gone);
  });
}
