import { typed } from './said-by-people.js';

describe('Words that somebody typed', () => {
  it('say their language, or that nobody said it, and stay words', () => {
    expect(String(typed('Habari <b>', 'sw'))).toBe('<bdi lang="sw">Habari &lt;b&gt;</bdi>');
    expect(String(typed(`O'Neill & "co"`))).toBe('<bdi lang="">O&#39;Neill &amp; &quot;co&quot;</bdi>');
    expect(typed(null, 'sw', 'Untitled')).toBe('Untitled');
  });
});
