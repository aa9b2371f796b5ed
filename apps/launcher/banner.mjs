const fallbackTry = 'open the outbox, answer the line manager’s e-mail';

/** The accounts may come as a list or as `{ accounts, try }`; each has an e-mail address and a few words. */
function accountLines(demo) {
  const accounts = Array.isArray(demo) ? demo : (demo?.accounts ?? []);
  if (accounts.length === 0) return [];
  const width = Math.max(...accounts.map(({ email }) => email.length));
  return [
    '  Sign in with a code; it arrives in the outbox:',
    ...accounts.map(({ email, role, title, what }) =>
      `    ${email.padEnd(width)}  ${role ?? title ?? what ?? ''}`.trimEnd(),
    ),
  ];
}

export function banner({ seconds, env, demo, demoMail, ownMail, databasePlace }) {
  const lines = [
    '',
    `Ready in ${seconds} s${demo ? ` (demo data${demoMail ? ', nothing leaves this machine' : ''})` : ''}`,
    `  Service   ${env.WEB_URL}`,
    `  GraphQL   ${env.API_URL}/graphql`,
  ];
  if (demoMail) lines.push(`  Outbox    ${env.WEB_URL}/dev/outbox`);
  else
    lines.push(
      `  Mail      ${ownMail ? 'goes to the server in SMTP_URL' : 'waits: set SMTP_URL to your mail server'}`,
    );
  lines.push(`  Database  ${databasePlace}`);
  if (demo) {
    const story = (demo.story ?? []).map((step, at) => `    ${at + 1} ${step}`);
    lines.push(...accountLines(demo), `  Try: ${demo.try ?? fallbackTry}`);
    if (story.length > 0) lines.push('  The whole story, in five minutes:', ...story);
  }
  lines.push('Stop with Ctrl-C · npm run reset · npm run doctor', '');
  return lines.join('\n');
}
