import { Staff } from '../../libs/people/staff.service.js';
import { atConsole } from './console.module.js';

/** `midst -- make-officer somebody@programme.example` */
export async function makeOfficer([email = '']: string[]): Promise<void> {
  await atConsole((services) => services.get(Staff, { strict: false }).makeOfficer(email));
  process.stdout.write(
    `${email} is a programme officer from now on, and signs in with a code like everybody.\n`,
  );
}
