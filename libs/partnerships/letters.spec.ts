import { asHtml, asText } from '../notifications/letter.js';
import type { Links } from '../notifications/message-kind.js';
import { addWords, wordsOf } from '../notifications/words.js';
import { InvitationKind } from './invitation.entity.js';
import { InvitationMessage } from './invitation.message.js';
import type { Invitations } from './invitations.service.js';
import en from './locales/en-GB.json';
import { ProposalMessage } from './proposal.message.js';

addWords('partnerships', { 'en-GB': en });
const words = wordsOf('partnerships', 'en-GB');
const links: Links = {
  page: (path) => `https://midst.example${path}`,
  door: (path) => `https://midst.example${path}/the-token`,
};
const frame = {
  language: 'en-GB',
  direction: 'ltr' as const,
  greeting: 'Hello,',
  closing: 'Midst',
  because: 'Because.',
  unsubscribe: null,
};

describe.each(Object.values(InvitationKind))('the letter of an invitation: %s', (kind) => {
  const letter = new InvitationMessage(null as unknown as Invitations).compose(
    {
      kind,
      message: 'Come <b>and</b> see',
      organisationName: 'Invented Hospital',
      inviterName: 'Esi Invented',
      endsAt: new Date('2027-03-01'),
      email: 'guest@hospital.example',
      token: 'unused',
      organisationId: null,
      subjectId: null,
    },
    words,
    links,
  );

  it('says what accepting does, has its link and no untranslated word', () => {
    const text = asText(letter, frame);
    expect(text).toContain('https://midst.example/invitations/the-token');
    expect(text).not.toMatch(/\{\{|invitation\./);
    expect(text).not.toContain('guest@hospital.example');
  });

  it('stays small and escapes the words of others', () => {
    const html = asHtml(letter, frame);
    expect(html.length).toBeLessThan(30_000);
    expect(html).toContain('Come &lt;b&gt;and&lt;/b&gt; see');
  });
});

it('the letter of a proposal names the side that is asked and where to answer', () => {
  const facts = { partnershipId: 'p', organisation: 'Invented Trust', name: 'Nile', purpose: 'Newborn care' };
  const text = asText(new ProposalMessage().compose(facts, words, links), frame);
  expect(text).toContain('Nile: Newborn care');
  expect(text).toMatch(/https:\/\/midst\.example\/partnerships\/[\w-]+/);
});
