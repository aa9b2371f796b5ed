import { readConfig } from '../../platform/config.js';
import { Secrets } from '../../platform/secrets.js';
import { ReplyAddresses } from './reply-address.js';

const thread = '018f0000-0000-7000-8000-0000000000ab';
const [ama, ben] = ['018f0000-0000-7000-8000-0000000000a1', '018f0000-0000-7000-8000-0000000000b2'];

function addresses(REPLY_ADDRESS: string | undefined, SECRET_KEY = 'x'.repeat(32)) {
  const config = readConfig({ DATABASE_URL: 'postgres://nobody', SECRET_KEY, REPLY_ADDRESS });
  return new ReplyAddresses(config, new Secrets(config));
}

describe('an address to answer to', () => {
  it.each([
    ['reply@midst.example', /^reply\+[0-9a-f]{52}@midst\.example$/],
    ['@in.midst.example', /^[0-9a-f]{52}@in\.midst\.example$/],
  ])('is made of %s, and no longer than mail allows', (configured, shape) => {
    const address = addresses(configured).of(thread, ama)!;
    expect(address).toMatch(shape);
    expect(address.split('@')[0].length).toBeLessThanOrEqual(64);
  });

  it('is about one thing and of one person, in any letters', () => {
    const ours = addresses('reply@midst.example');
    const address = ours.of(thread, ama)!.toUpperCase();
    expect(ours.claimed(address)).toBe(thread);
    expect([ours.isOf(address, thread, ama), ours.isOf(address, thread, ben)]).toEqual([true, false]);
    const others = addresses('reply@midst.example', 'y'.repeat(32));
    expect(others.isOf(address, thread, ama)).toBe(false);
  });

  it('is none of ours in another shape or at another house, and there is none where no mail comes in', () => {
    const ours = addresses('reply@midst.example');
    for (const other of [
      'reply@midst.example',
      'reply+x@midst.example',
      `${'0'.repeat(52)}@midst.example`,
      'a@b.example',
    ])
      expect([other, ours.claimed(other)]).toEqual([other, null]);
    expect(addresses(undefined).of(thread, ama)).toBeNull();
  });
});
