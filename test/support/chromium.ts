import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

interface Found {
  program: string;
  env: Record<string, string>;
}

/** Debian's Chromium, fetched by the launcher where there is none. */
export async function launchChromium(): Promise<Browser> {
  const { stdout } = await promisify(execFile)(process.execPath, ['apps/launcher/chromium.mjs']);
  const { program, env } = JSON.parse(stdout) as Found;
  return chromium.launch({
    executablePath: program,
    env: { ...(process.env as Record<string, string>), ...env },
    // Everything here is our own page; inside a container there is no sandbox to be had, and no graphics card.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
}
