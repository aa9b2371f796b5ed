import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import PostalMime, { type Email } from 'postal-mime';
import { WebConfig } from '../web-config.js';

/** The newest are kept; a bench can send thousands. */
const capacity = 300;

export interface KeptMail {
  id: string;
  to: string;
  from: string;
  subject: string;
  at: string;
}

export interface WholeMail extends KeptMail {
  text: string;
  html: string | undefined;
  headers: { name: string; value: string }[];
  links: string[];
}

/** The demo's mail, one file each in the data folder: it survives a restart as real mail would. */
@Injectable()
export class Outbox {
  private readonly folder: string;
  private list: Promise<KeptMail[]> | undefined;

  constructor(config: WebConfig) {
    this.folder = join(config.values.DATA_DIR, 'outbox');
  }

  /** Keeps a mail as it came, before the server says yes to it. */
  async keep(recipients: readonly string[], raw: Buffer): Promise<void> {
    const list = await this.listed();
    for (const recipient of recipients) {
      const id = `${Date.now()}-${randomBytes(6).toString('hex')}`;
      const content = Buffer.concat([
        Buffer.from(`Delivered-To: ${recipient.replace(/[\r\n]/g, '')}\r\n`),
        raw,
      ]);
      const file = this.fileOf(id);
      await writeFile(`${file}.part`, content, { mode: 0o600 });
      await rename(`${file}.part`, file);
      list.unshift(inShort(id, await PostalMime.parse(content)));
    }
    for (const old of list.splice(capacity)) await rm(this.fileOf(old.id), { force: true });
  }

  /** The newest first; only those to one address when it is given. */
  async mails(to?: string): Promise<KeptMail[]> {
    const list = await this.listed();
    return to ? list.filter((mail) => mail.to.toLowerCase() === to.toLowerCase()) : list;
  }

  /** One mail whole; null where none has this id. */
  async mail(id: string): Promise<WholeMail | null> {
    if (!(await this.listed()).some((mail) => mail.id === id)) return null;
    const parsed = await PostalMime.parse(await readFile(this.fileOf(id)));
    const text = parsed.text ?? '';
    return {
      ...inShort(id, parsed),
      text,
      html: parsed.html,
      headers: parsed.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
      links: [...new Set(text.match(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g) ?? [])],
    };
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }

  private listed(): Promise<KeptMail[]> {
    this.list ??= this.read();
    return this.list;
  }

  private async read(): Promise<KeptMail[]> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const ids = (await readdir(this.folder))
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .sort()
      .reverse();
    const kept = ids.slice(0, capacity);
    return Promise.all(
      kept.map(async (id) => inShort(id, await PostalMime.parse(await readFile(this.fileOf(id))))),
    );
  }
}

function inShort(id: string, mail: Email): KeptMail {
  return {
    id,
    to: mail.headers.find(({ key }) => key === 'delivered-to')?.value ?? '',
    from: mail.from ? ((mail.from.name || mail.from.address) ?? '') : '',
    subject: mail.subject ?? '',
    at: new Date(Number(id.split('-')[0])).toISOString(),
  };
}
