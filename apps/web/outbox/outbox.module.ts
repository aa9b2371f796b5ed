import type { ModuleMetadata } from '@nestjs/common';
import type { WebConfig } from '../web-config.js';
import { DevController } from './dev.controller.js';
import { MailCatcher } from './mail-catcher.js';
import { Outbox } from './outbox.js';

/** The demo's mail server and its pages; nothing at all where Midst keeps no mail itself, as in production. */
export function outbox(config: WebConfig): Required<Pick<ModuleMetadata, 'controllers' | 'providers'>> {
  if (config.outboxPort === undefined) return { controllers: [], providers: [] };
  if (config.production) throw new Error('The demo outbox never opens in production');
  return { controllers: [DevController], providers: [Outbox, MailCatcher] };
}
