import { registerEnumType } from '@nestjs/graphql';

export const FileKind = {
  ORGANISATIONS: 'organisations',
  CLINICIANS: 'clinicians',
  NEEDS: 'needs',
} as const;
export type FileKind = (typeof FileKind)[keyof typeof FileKind];
registerEnumType(FileKind, {
  name: 'ImportKind',
  description: 'What the rows of a file are.',
  valuesMap: {
    ORGANISATIONS: { description: 'Organisations; each is registered, and two officers verify it later.' },
    CLINICIANS: { description: 'People; each stays hidden until they take their profile over.' },
    NEEDS: { description: 'Needs; each becomes a draft of the institution that it names.' },
  },
});

export const FileFormat = { CSV: 'csv', JSON: 'json' } as const;
export type FileFormat = (typeof FileFormat)[keyof typeof FileFormat];
registerEnumType(FileFormat, {
  name: 'ImportFormat',
  description: 'How the file is written.',
  valuesMap: {
    CSV: { description: 'A header line and a line for each row, parted by commas, semicolons or tabs.' },
    JSON: { description: 'One list of records.' },
  },
});

/** What a column may mean; docs/import.md says what becomes of each. Any other name is kept in its own words. */
export const keysOf: Readonly<Record<FileKind, readonly string[]>> = {
  organisations: 'id kind name country region place facility_level sensitive email_domains'.split(' '),
  clinicians: [
    'id name email profession specialties role_grade lives_works_in heritage_countries heritage_basis trained_in',
    'worked_in languages skills experience_years registration qualifications past_assignments',
    'availability_or_leave constraints notes source',
  ].flatMap((names) => names.split(' ')),
  needs: [
    'id country institution title professions specialties skills_essential skills_desirable languages mode start',
    'duration hours funding licensing experience_years safeguarding_vaccination other_requirements',
    'language_of_advert notes record_kind information_kinds contact source',
  ].flatMap((names) => names.split(' ')),
};

/** Words that people write above a column and that are no key by themselves. */
const otherNames: Readonly<Record<string, string>> = {
  organisation: 'name',
  organisation_name: 'name',
  full_name: 'name',
  type: 'kind',
  county: 'region',
  state: 'region',
  town: 'place',
  city: 'place',
  level: 'facility_level',
  domains: 'email_domains',
  mail: 'email',
  e_mail: 'email',
  email_address: 'email',
  grade: 'role_grade',
  years: 'experience_years',
  hospital: 'institution',
  professions_needed: 'professions',
  language: 'languages',
  speciality: 'specialties',
  specialty: 'specialties',
  skill: 'skills',
  reference: 'id',
};

/** The key that a header most likely means, or null: then its words are kept under the header's own name. Pure. */
export function keyMeant(kind: FileKind, header: string): string | null {
  const plain = header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  const keys = keysOf[kind];
  for (const name of [plain, otherNames[plain], `${plain}s`, plain.replace(/s$/, '')])
    if (name && keys.includes(name)) return name;
  return null;
}
