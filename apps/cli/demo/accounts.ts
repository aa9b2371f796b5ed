/** Who can sign in to the demo and find something of their own there; `README.md` and the launcher's banner name them. */
export const accounts = {
  clinician: {
    email: 'clinician@demo.example',
    name: 'Amani Example',
    role: 'clinician: a theatre nurse with ties to Kenya',
  },
  lead: {
    email: 'lead@demo.example',
    name: 'Wanjiku Sample',
    role: 'partnership lead of Example County Referral Hospital, Kenya',
  },
  officer: {
    email: 'officer@demo.example',
    name: 'Olive Pretend',
    role: 'programme officer: reviews needs, verifies organisations',
  },
  association: {
    email: 'association@demo.example',
    name: 'Nyambura Notional',
    role: 'coordinator of the Invented Kenyan Nurses Abroad Association',
  },
  desk: {
    email: 'desk@demo.example',
    name: 'Devi Notional',
    role: "speaks for Nepal's government diaspora desk, which reads the needs for its country",
  },
  funder: {
    email: 'funder@demo.example',
    name: 'Fay Specimen',
    role: 'speaks for the Imagined Health Fund, which reads what it pays for and what came of it',
  },
  safeguarding: {
    email: 'safeguarding@demo.example',
    name: 'Sade Supposed',
    role: 'safeguarding staff: reads and answers concerns',
  },
  operator: {
    email: 'operator@demo.example',
    name: 'Oswald Fictive',
    role: 'operator: runs this Midst',
  },
} as const;

/** A second officer: nobody verifies an organisation alone. */
export const otherOfficer = { email: 'second.officer@demo.example', name: 'Otis Wouldbe' };

export const firstThingToTry =
  'open the outbox, find the mail to a line manager, and answer it. No account is needed; opening it changes nothing.';

/** What the browser's tests live through as well (`test/browser/story.ts`). */
export const theStory = [
  'as the lead post a need (Your needs, Post a need): it says how many people fit',
  'as the officer approve it; as the lead open it',
  'as the clinician say that you are interested; as the lead introduce yourself, and put terms on the table',
  'as the clinician accept them, and ask for time off: name any address at vale.example, where you work, as your manager',
  "open the manager's mail in the outbox and approve; both sides see what was agreed",
];
