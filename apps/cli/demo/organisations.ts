import type { OrganisationKind } from '../../../libs/partnerships/organisation.kinds.js';
import { accounts } from './accounts.js';

/** An organisation of the demo: every name says that it is invented. */
export interface DemoOrganisation {
  key: string;
  kind: OrganisationKind;
  name: string;
  country: string;
  region: string;
  facilityLevel?: string;
  sensitive?: boolean;
  /** Its own domain, where its people have their addresses. */
  domain: string;
  lead: { email: string; name: string };
  /** How many of the two officers gave their word: two make it verified. */
  words?: 0 | 1 | 2;
  suspendedFor?: string;
}

const lead = (name: string, domain: string) => ({
  email: `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`,
  name,
});

function institution(
  key: string,
  country: string,
  name: string,
  region: string,
  facilityLevel: string,
  leadName: string,
  more: Partial<DemoOrganisation> = {},
): DemoOrganisation {
  const domain = `${key}.example`;
  return {
    ...{ key, kind: 'overseas-institution', name, country, region, facilityLevel, domain },
    lead: lead(leadName, domain),
    ...more,
  };
}

/** Twelve institutions in six countries. */
export const institutions: readonly DemoOrganisation[] = [
  institution('county', 'KE', 'Example County Referral Hospital', 'Example County', 'county hospital', '', {
    lead: accounts.lead,
  }),
  institution(
    'lakeside',
    'KE',
    'Invented Lakeside Health Centre',
    'Invented Lakeside',
    'health centre',
    'Otieno Imagined',
  ),
  institution(
    'harbour',
    'GH',
    'Pretend Harbour Teaching Hospital',
    'Pretend Region',
    'teaching hospital',
    'Esi Makebelieve',
  ),
  institution(
    'savanna',
    'GH',
    'Notional Savanna District Hospital',
    'Notional Savanna',
    'district hospital',
    'Fuseini Sample',
  ),
  institution(
    'delta',
    'NG',
    'Imagined Delta Specialist Hospital',
    'Imagined Delta',
    'referral hospital',
    'Ebiere Fictive',
  ),
  institution(
    'plateau',
    'NG',
    'Example Plateau College of Nursing',
    'Example Plateau',
    'training institution',
    'Nanret Pretend',
  ),
  institution(
    'hill',
    'UG',
    'Sample Hill Mission Hospital',
    'Sample District',
    'district hospital',
    'Nakato Invented',
  ),
  institution('border', 'UG', 'Fictive Border Clinic', 'Fictive North', 'health centre', 'Akello Wouldbe', {
    sensitive: true,
  }),
  institution(
    'coast',
    'XS',
    'Invented Coast Maternity Hospital',
    'Invented Coast',
    'regional hospital',
    'Hodan Specimen',
  ),
  institution(
    'midwives',
    'XS',
    'Example School of Midwifery',
    'Example Plain',
    'training institution',
    'Ismahan Notional',
    {
      words: 1,
    },
  ),
  institution(
    'valley',
    'NP',
    'Pretend Valley Rehabilitation Hospital',
    'Pretend Valley',
    'national hospital',
    'Sunita Placeholder',
  ),
  institution(
    'ridge',
    'NP',
    'Imagined Ridge District Hospital',
    'Imagined Ridge',
    'district hospital',
    'Bishnu Example',
    {
      suspendedFor: 'Its letterhead turned out to be another hospital’s. Waiting for its director.',
    },
  ),
];

function employer(key: string, name: string, region: string, leadName: string): DemoOrganisation {
  const domain = `${key}.example`;
  return { key, kind: 'uk-employer', name, country: 'GB', region, domain, lead: lead(leadName, domain) };
}

export const employers: readonly DemoOrganisation[] = [
  employer('vale', 'Invented Vale University Hospitals', 'England', 'Harriet Placeholder'),
  employer('moor', 'Example Moor Community Health Trust', 'England', 'Hamish Sample'),
  employer('glen', 'Pretend Glen Health Board', 'Scotland', 'Ishbel Imagined'),
  employer('bay', 'Notional Bay University Health Board', 'Wales', 'Rhys Specimen'),
];

export const associations: readonly DemoOrganisation[] = [
  {
    ...{ key: 'kenyan-nurses', kind: 'association', country: 'GB', region: 'England' },
    name: 'Invented Kenyan Nurses Abroad Association',
    domain: 'kenyan-nurses.example',
    lead: accounts.association,
  },
  {
    ...{ key: 'gulf-of-guinea', kind: 'association', country: 'GB', region: 'England' },
    name: 'Pretend Gulf of Guinea Doctors and Allied Professions',
    domain: 'gulf-of-guinea.example',
    lead: lead('Folake Hypothetical', 'gulf-of-guinea.example'),
  },
];

/** Others in the field: a government's desk, and who pays. */
export const others: readonly DemoOrganisation[] = [
  {
    ...{ key: 'nepal-desk', kind: 'diaspora-desk', country: 'NP', region: 'Pretend Valley' },
    name: 'Pretend Diaspora Desk of Nepal',
    domain: 'nepal-desk.example',
    lead: accounts.desk,
  },
  {
    ...{ key: 'fund', kind: 'funder', country: 'GB', region: 'England' },
    name: 'Imagined Health Fund',
    domain: 'fund.example',
    lead: accounts.funder,
  },
];

export const organisations: readonly DemoOrganisation[] = [
  ...institutions,
  ...employers,
  ...associations,
  ...others,
];
