import type { Rig } from './support/rig.js';
import { weigh } from './support/weigh.js';

export function firstVisit(rig: () => Rig): void {
  it('A first visit is at most 60 KB in four requests: style and script at most 15 KB each, no font, nobody else', async () => {
    for (const [path, cookie] of [
      ['/', undefined],
      ['/account', `midst_session=${await rig().sessionOf('lead@demo.example')}`],
    ] as const) {
      const page = await weigh(rig().url + path, cookie);
      const parts = [...page.body.matchAll(/<(?:link|img|script|iframe)\b[^>]*\b(?:href|src)="([^"]+)"/g)];
      const addresses = parts.map(([, address]) => address);
      expect(addresses.every((address) => address.startsWith('/assets/'))).toBe(true);
      expect(addresses.length).toBeLessThanOrEqual(3);
      const weighed = await Promise.all(addresses.map((address) => weigh(rig().url + address)));
      for (const { bytes, type } of weighed) {
        expect(type).toMatch(/^(text\/css|text\/javascript|image\/svg\+xml)/);
        expect(bytes).toBeLessThanOrEqual(15_000);
      }
      // Pages without a word about fonts are set in Times.
      expect(weighed[addresses.findIndex((one) => one.endsWith('.css'))].body).toMatch(
        /html\{font-family:[^}]+sans-serif\}/,
      );
      expect(weighed.reduce((sum, { bytes }) => sum + bytes, page.bytes)).toBeLessThanOrEqual(60_000);
      const scripts = page.body.match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.every((script) => / src="\/assets\/[^"]+" defer/.test(script))).toBe(true);
      expect(page.body).not.toMatch(/\son\w+=|javascript:|\sstyle="/);
    }
  });
}
