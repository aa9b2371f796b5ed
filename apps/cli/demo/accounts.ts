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
