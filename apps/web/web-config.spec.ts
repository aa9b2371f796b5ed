import { readWebConfig } from './web-config.js';

const secret = 'a-secret-for-tests-only-0123456789abcdef';

describe('the configuration of the web service', () => {
  it('names every fault at once', () => {
    const read = () => readWebConfig({ API_URL: 'localhost:4000', WEB_PORT: 'many', SECRET_KEY: 'short' });
    for (const variable of ['API_URL', 'WEB_PORT', 'SECRET_KEY']) expect(read).toThrow(variable);
    expect(read).toThrow('3 fault(s)');
  });

  it('opens the doors of the demo only outside production', () => {
    const demo = { SECRET_KEY: secret, DEMO: 'true', SMTP_PORT: '2525' };
    expect(readWebConfig(demo).outboxPort).toBe(2525);
    expect(readWebConfig({ ...demo, DEMO: 'false' }).outboxPort).toBeUndefined();
    const production = { ...demo, NODE_ENV: 'production', WEB_URL: 'https://midst.example' };
    expect(() => readWebConfig(production)).toThrow('DEMO: demo doors stay closed in production');
    expect(readWebConfig({ ...production, DEMO: undefined }).outboxPort).toBeUndefined();
  });

  it('knows no variable that opens a way around the API', () => {
    expect(
      Object.keys(readWebConfig({ SECRET_KEY: secret, DATABASE_URL: 'postgres://x' }).values),
    ).not.toContain('DATABASE_URL');
  });
});
