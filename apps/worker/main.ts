import 'reflect-metadata';
import { readConfig } from '../../libs/platform/config.js';
import { jobs } from './jobs.js';
import { libraries } from '../libraries.js';
import { messageKinds } from './messages.js';
import { startWorker } from './start.js';

void startWorker(() => ({ config: readConfig(), jobs, libraries, messageKinds }));
