import { asTyped } from './said-by-people.js';

describe('Words that somebody typed', () => {
  it('say their language, or that nobody said it, and stay words', () => {
    expect(String(asTyped('Habari <b>', 'sw'))).toBe('<bdi lang="sw">Habari &lt;b&gt;</bdi>');
    expect(String(asTyped(`O'Neill & "co"`))).toBe('<bdi lang="">O&#39;Neill &amp; &quot;co&quot;</bdi>');
    expect(asTyped(null, 'sw', 'Untitled')).toBe('Untitled');
  });
});
