import { type ChildProcess, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Runs a program to its end and gives back what it printed; a program that fails stops the bench with its last words. */
export function command(
  program: string,
  args: readonly string[],
  { cwd, missing }: { cwd?: string; missing?: string } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    child.once('exit', () => running.delete(child));
    const output: string[] = [];
    const errors: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (piece: string) => output.push(piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => errors.push(piece));
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' && missing ? new Error(missing) : error),
    );
    child.once('close', (code) => {
      if (code === 0) resolve(output.join(''));
      else {
        const last = [...errors, ...output].join('').trim().split('\n').slice(-8).join('\n');
        reject(new Error(`${program} ${args.join(' ')} failed (${code}):\n${last}`));
      }
    });
  });
}
