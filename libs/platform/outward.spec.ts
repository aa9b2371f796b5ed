import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Config, readConfig } from './config.js';
import { Outward } from './outward.js';

const configured = (more: Record<string, string> = {}): Config =>
  readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://nowhere', SECRET_KEY: 'x'.repeat(32), ...more });
const guarded = new Outward(configured());

describe('an address that somebody typed', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::a00:1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.1.1/',
    'http://224.0.0.1/',
  ])('is never called where it lies inside: %s', (address) => {
    expect(guarded.faultOf(address)).toMatch(/private network/);
  });

  it('may be any public one, in production by https only, without a password', () => {
    expect(guarded.faultOf('https://leave.example/midst')).toBeNull();
    expect(guarded.faultOf('https://93.184.216.34/')).toBeNull();
    const strict = new Outward(configured({ NODE_ENV: 'production' }));
    expect(strict.faultOf('http://leave.example/midst')).toMatch(/https/);
    expect(guarded.faultOf('https://name:word@leave.example/')).toMatch(/password/);
    expect(guarded.faultOf('ftp://leave.example/')).toMatch(/https/);
    expect(guarded.faultOf('leave')).toMatch(/whole/);
  });
});

describe('a connection', () => {
  let server: Server;
  let port: number;
  let calls = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      calls += 1;
      if (request.url === '/away') response.writeHead(302, { location: '/' });
      if (request.url === '/never') return;
      if (request.url === '/long') response.write('x'.repeat(100_000));
      response.end('thank you');
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.closeAllConnections());
  afterAll(() => server.close());

  it('is not made to a name that leads inside, whatever the name looks like', async () => {
    expect(await guarded.post(`http://localhost:${port}/`, {}, '{}')).toEqual({
      unanswered: 'The name leads into a private network.',
    });
    expect(calls).toBe(0);
  });

  it('is made to a private network which the operator named; no redirect is followed, no long answer read', async () => {
    const open = new Outward(configured({ WEBHOOK_NETWORKS: '127.0.0.0/8, ::1/128' }));
    expect(await open.post(`http://localhost:${port}/`, {}, '{}')).toEqual({
      status: 200,
      text: 'thank you',
    });
    expect(await open.post(`http://localhost:${port}/away`, {}, '{}')).toMatchObject({ status: 302 });
    const long = await open.post(`http://localhost:${port}/long`, {}, '{}');
    expect('text' in long && long.text.length).toBe(1024);
    expect(calls).toBe(3);
  });

  it('that cannot be made is an answer, too', async () => {
    const open = new Outward(configured({ WEBHOOK_NETWORKS: '127.0.0.0/8' }));
    expect(await open.post('http://127.0.0.1:1/', {}, '{}')).toMatchObject({
      unanswered: expect.stringMatching(/ECONNREFUSED/) as string,
    });
    expect(await open.post(`http://127.0.0.1:${port}/never`, {}, '{}', 50)).toEqual({
      unanswered: 'No answer within 0.05 seconds.',
    });
  });
});
