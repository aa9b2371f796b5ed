import { registerEnumType } from '@nestjs/graphql';

/** What people ask each other about in groups of peers. */
export const PeerTopic = {
  MOTHERS_AND_NEWBORNS: 'mothers-and-newborns',
  CHILDREN: 'children',
  SURGERY_AND_ANAESTHESIA: 'surgery-and-anaesthesia',
  EMERGENCY_AND_CRITICAL_CARE: 'emergency-and-critical-care',
  INFECTION_PREVENTION: 'infection-prevention',
  MENTAL_HEALTH: 'mental-health',
  PRIMARY_CARE: 'primary-care',
  PHARMACY_AND_LABORATORY: 'pharmacy-and-laboratory',
  EQUIPMENT: 'equipment',
  TEACHING: 'teaching',
  LEADING_A_PARTNERSHIP: 'leading-a-partnership',
  TRAVEL_AND_PAPERS: 'travel-and-papers',
} as const;
export type PeerTopic = (typeof PeerTopic)[keyof typeof PeerTopic];

registerEnumType(PeerTopic, {
  name: 'PeerTopic',
  description: 'What people of different partnerships ask each other about.',
  valuesMap: {
    MOTHERS_AND_NEWBORNS: { description: 'Maternal and newborn care.' },
    CHILDREN: { description: 'Care of children.' },
    SURGERY_AND_ANAESTHESIA: { description: 'Surgery, theatre and anaesthesia.' },
    EMERGENCY_AND_CRITICAL_CARE: { description: 'Emergency and critical care.' },
    INFECTION_PREVENTION: { description: 'Infection prevention and sterile supply.' },
    MENTAL_HEALTH: { description: 'Mental health.' },
    PRIMARY_CARE: { description: 'Primary and community care.' },
    PHARMACY_AND_LABORATORY: { description: 'Medicines, laboratory and blood.' },
    EQUIPMENT: { description: 'Equipment and its repair, oxygen, power.' },
    TEACHING: { description: 'Teaching, curricula and simulation.' },
    LEADING_A_PARTNERSHIP: { description: 'Agreements, money, reports: how a partnership is led.' },
    TRAVEL_AND_PAPERS: { description: 'Licences, leave, visas, being there.' },
  },
});
