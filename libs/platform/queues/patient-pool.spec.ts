import { createServer } from 'node:net';
import { PatientPool } from './patient-pool.js';

const loopback = 'postgres://nobody@127.0.0.1:1/none';
const socket = `${loopback}?host=%2Fno%2Fsuch%2Ffolder`;

it.each([loopback, socket])(
  'what stays away is refused under the name for which BullMQ waits: %s',
  async (url) => {
    const pool = new PatientPool({ connectionString: url }, 0);
    await expect(pool.connect()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await expect(pool.query('SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await pool.end();
  },
);

describe('while somebody hangs up at once', () => {
  let tries = 0;
  const server = createServer((peer) => {
    tries++;
    peer.destroy();
  });
  beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
  afterAll(() => new Promise((closed) => server.close(closed)));

  it('it is tried again, and a pool that is ended tries no more', async () => {
    const { port } = server.address() as { port: number };
    const pool = new PatientPool({ host: '127.0.0.1', port, user: 'nobody' });
    const refused = expect(pool.connect()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    while (tries < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await pool.end();
    await refused;
  });
});
