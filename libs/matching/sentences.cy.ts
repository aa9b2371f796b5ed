import type { Sentences, Voice, englishWords } from './sentences.en.js';

/** What a match says, in Welsh. Drafted beside the English; to be read by a fluent speaker before a pilot in Wales. */
const say = (lead: string, clinician: string): Record<Voice, string> => ({ lead, clinician });

export const welsh: Sentences = {
  profession: {
    met: say(
      'Mae’r proffesiwn ymhlith y rhai y gofynnoch amdanynt: {{stated}}.',
      'Mae angen eich proffesiwn: {{stated}}.',
    ),
    partly: say(
      'Proffesiwn cysylltiedig: {{stated}}; gofynnoch am {{wanted}}.',
      'Maent yn gofyn am {{wanted}}; mae eich proffesiwn, {{stated}}, yn gysylltiedig.',
    ),
    not_met: say(
      'Proffesiwn arall: {{stated}}; gofynnoch am {{wanted}}.',
      'Maent yn gofyn am {{wanted}}; rydych chi’n nodi {{stated}}.',
    ),
    not_stated: say('Nid yw’r proffesiwn wedi’i nodi.', 'Beth yw eich proffesiwn?'),
  },
  specialty: {
    met: say(
      'Mae’r arbenigedd ymhlith y rhai y gofynnoch amdanynt: {{stated}}.',
      'Mae angen eich arbenigedd: {{stated}}.',
    ),
    partly: say(
      'Arbenigedd cysylltiedig: {{stated}}; gofynnoch am {{wanted}}.',
      'Maent yn gofyn am {{wanted}}; mae eich arbenigedd, {{stated}}, yn gysylltiedig.',
    ),
    not_met: say(
      'Arbenigedd arall: {{stated}}; gofynnoch am {{wanted}}.',
      'Maent yn gofyn am {{wanted}}; rydych chi’n nodi {{stated}}.',
    ),
    not_stated: say(
      'Nid oes arbenigedd wedi’i nodi; gofynnoch am {{wanted}}.',
      'Ydych chi’n gweithio, neu wedi gweithio, ym maes {{wanted}}?',
    ),
  },
  skill: {
    met: say('Mae’r sgìl ganddynt: {{wanted}}.', 'Mae’r sgìl gennych: {{wanted}}.'),
    partly: say(
      'Mae sgìl cysylltiedig neu gynharach ganddynt; gofynnoch am {{wanted}}.',
      'Hoffent gael {{wanted}}; mae eich sgìl chi yn gysylltiedig neu o flynyddoedd cynharach.',
    ),
    not_stated: say('Heb ei nodi: {{wanted}}.', 'Allwch chi wneud hyn: {{wanted}}?'),
  },
  language: {
    met: say(
      'Iaith fel y gofynnwyd: {{wanted}}{{level}}.',
      'Mae eich gallu yn yr iaith hon fel y gofynnir: {{wanted}}{{level}}.',
    ),
    partly: say(
      'Un lefel islaw’r hyn a hoffech: {{wanted}}{{level}}.',
      'Rydych un lefel islaw’r hyn a hoffent: {{wanted}}{{level}}.',
    ),
    not_met: say(
      'Nid yw’r iaith fel y gofynnwyd: {{wanted}}{{level}}.',
      'Maent yn gofyn am fwy nag a nodwch: {{wanted}}{{level}}.',
    ),
    not_stated: say(
      'Nid yw’r gallu yn yr iaith wedi’i nodi: {{wanted}}{{level}}.',
      'Pa mor dda ydych chi yn yr iaith hon: {{wanted}}? {{purpose}}',
    ),
  },
  registration: {
    met: say('Wedi cofrestru: {{wanted}}.', 'Mae’r cofrestriad gennych: {{wanted}}.'),
    not_met: say(
      'Dim cofrestriad cyfredol: {{wanted}}.',
      'Maent yn gofyn am gofrestriad cyfredol: {{wanted}}. Byddai adnewyddu neu wneud cais yn agor yr angen hwn.',
    ),
    not_stated: say(
      'Nid yw cofrestriad wedi’i nodi: {{wanted}}.',
      'Ydych chi, neu a fuoch chi erioed, wedi cofrestru: {{wanted}}?',
    ),
  },
  residence: {
    met: say('Yn byw yn {{wanted}}, fel y gofynnoch.', 'Rydych yn byw yn {{wanted}}, fel y gofynnir.'),
    not_met: say('Ddim yn byw yn {{wanted}}.', 'Maent yn gofyn am bobl sy’n byw yn {{wanted}}.'),
    not_stated: say('Nid yw wedi’i nodi a ydynt yn byw yn {{wanted}}.', 'Ydych chi’n byw yn {{wanted}}?'),
  },
  staff: {
    not_met: say(
      'Ddim yn gweithio i wasanaeth iechyd {{wanted}}.',
      'Mae hyn ar gyfer staff gwasanaeth iechyd {{wanted}}.',
    ),
    not_stated: say(
      'Rhaid gofyn a ydynt yn gweithio i wasanaeth iechyd {{wanted}}.',
      'Ydych chi’n gweithio i wasanaeth iechyd {{wanted}}?',
    ),
  },
  years: {
    met: say(
      'Mae’r blynyddoedd o brofiad y gofynnoch amdanynt ganddynt: {{years}}.',
      'Mae’r blynyddoedd y gofynnir amdanynt gennych: {{years}}.',
    ),
    not_met: say(
      'Llai o flynyddoedd nag y gofynnoch amdanynt: {{years}}.',
      'Maent yn gofyn am fwy o flynyddoedd nag a nodwch: {{years}}.',
    ),
    not_stated: say(
      'Nid yw’r blynyddoedd o brofiad wedi’u nodi; gofynnoch am: {{years}}.',
      'Blynyddoedd o brofiad y gofynnir amdanynt ({{count}}): {{years}}. Faint sydd gennych chi?',
    ),
  },
  'low-resource': {
    met: say(
      'Wedi gweithio lle mae adnoddau’n brin.',
      'Rydych wedi gweithio lle mae adnoddau’n brin, fel y gofynnir.',
    ),
    not_met: say(
      'Heb weithio lle mae adnoddau’n brin.',
      'Maent yn gofyn am rywun sydd wedi gweithio lle mae adnoddau’n brin.',
    ),
    not_stated: say(
      'Nid yw wedi’i nodi a ydynt wedi gweithio lle mae adnoddau’n brin.',
      'Ydych chi wedi gweithio lle’r oedd offer, cyffuriau neu staff yn brin?',
    ),
  },
  teaching: {
    met: say('Wedi addysgu.', 'Rydych wedi addysgu, fel y gofynnir.'),
    not_met: say('Heb addysgu.', 'Maent yn gofyn am rywun sydd wedi addysgu.'),
    not_stated: say(
      'Nid yw wedi’i nodi a ydynt wedi addysgu.',
      'Ydych chi wedi addysgu neu hyfforddi cydweithwyr neu fyfyrwyr?',
    ),
  },
  qualification: {
    met: say('Mae’r cymhwyster ganddynt: {{wanted}}.', 'Mae’r cymhwyster gennych: {{wanted}}.'),
    partly: say(
      'Mae cymhwyster cysylltiedig ganddynt; gofynnoch am {{wanted}}.',
      'Hoffent gael {{wanted}}; mae eich cymhwyster chi yn gysylltiedig.',
    ),
    not_stated: say('Heb ei nodi: {{wanted}}.', 'Ydy’r cymhwyster hwn gennych: {{wanted}}?'),
  },
  stated: {
    not_stated: say(
      'Yn eich geiriau eich hun, i chi ei farnu: “{{text}}”.',
      'Maent hefyd yn gofyn, yn eu geiriau eu hunain: “{{text}}”. Ai chi yw hynny?',
    ),
  },
  tie: {
    met: say(
      'Mae cysylltiad ganddynt: {{wanted}}.',
      'Mae’r rhaglen hon yn gofyn am eich cysylltiad: {{wanted}}.',
    ),
    not_met: say(
      'Nid ydynt yn nodi cysylltiad: {{wanted}}.',
      'Mae’r rhaglen hon yn gofyn am gysylltiad, ac nid ydych yn nodi un: {{wanted}}.',
    ),
    not_stated: say(
      'Nid oes cysylltiad wedi’i nodi: {{wanted}}.',
      'Mae’r rhaglen hon yn gofyn am gysylltiad ({{wanted}}): mae gwaith, hyfforddiant, partner a theulu yn cyfrif yn ogystal â tharddiad. Oes un yr hoffech ei nodi?',
    ),
  },
  'tie-welcome': {
    met: say(
      'Mae cysylltiad ganddynt, a chroeso iddo: {{wanted}}.',
      'Mae croeso i’ch cysylltiad: {{wanted}}.',
    ),
    not_met: say(
      'Nid ydynt yn nodi cysylltiad; nid oes angen un: {{wanted}}.',
      'Mae croeso i gysylltiad; nid oes angen un: {{wanted}}.',
    ),
    not_stated: say(
      'Nid oes cysylltiad wedi’i nodi; nid oes angen un: {{wanted}}.',
      'Mae croeso i gysylltiad, ond nid oes angen un: {{wanted}}. Hoffech chi nodi un?',
    ),
  },
  'worked-there': {
    met: say(
      'Wedi gweithio neu hyfforddi yno: {{wanted}}.',
      'Rydych wedi gweithio neu hyfforddi yno: {{wanted}}.',
    ),
    not_met: say(
      'Heb weithio na hyfforddi yno: {{wanted}}.',
      'Nid ydych yn nodi gwaith na hyfforddiant yno; nid oes angen: {{wanted}}.',
    ),
    not_stated: say(
      'Nid yw wedi’i nodi a ydynt wedi gweithio yno: {{wanted}}.',
      'Ydych chi wedi gweithio neu hyfforddi yno: {{wanted}}?',
    ),
  },
  'low-resource-experience': {
    met: say(
      'Wedi gweithio lle mae adnoddau’n brin; ni ofynnoch am hynny.',
      'Mae eich gwaith lle mae adnoddau’n brin o’ch plaid.',
    ),
    not_met: say(
      'Heb weithio lle mae adnoddau’n brin; ni ofynnoch am hynny.',
      'Ni ofynnir am waith lle mae adnoddau’n brin.',
    ),
    not_stated: say(
      'Nid yw wedi’i nodi a ydynt wedi gweithio lle mae adnoddau’n brin.',
      'Ydych chi wedi gweithio lle’r oedd offer, cyffuriau neu staff yn brin?',
    ),
  },
  'earlier-visits': {
    met: say(
      'Wedi gweithio mewn sawl gwlad sy’n derbyn cymorth.',
      'Mae eich gwaith blaenorol dramor o’ch plaid.',
    ),
    partly: say(
      'Wedi gweithio dramor mewn gwlad sy’n derbyn cymorth.',
      'Mae eich gwaith blaenorol dramor o’ch plaid.',
    ),
    not_stated: say(
      'Ni nodwyd gwaith blaenorol dramor; nid oes ei angen.',
      'Ni ofynnir am waith blaenorol dramor.',
    ),
  },
  traveller: {
    met: say(
      'Yn byw dramor a gallai fod yr un sy’n teithio i’r DU.',
      'Rydych yn byw dramor a gallech fod yr un sy’n teithio i’r DU.',
    ),
    not_met: say(
      'Yn byw lle mae’r ymweliad neu fan arall: gall groesawu, nid teithio.',
      'Cydweithiwr o dramor sy’n teithio i’r DU; gallech chi groesawu.',
    ),
    not_stated: say(
      'Nid yw wedi’i nodi ble maent yn byw; cydweithiwr o dramor sy’n teithio.',
      'Cydweithiwr o dramor sy’n teithio i’r DU.',
    ),
  },
  'teaching-experience': {
    met: say('Yn addysgu wrth ei swydd, ac mae’r gwaith hwn yn addysgu.', 'Mae eich addysgu o’ch plaid.'),
    partly: say('Wedi addysgu, ac mae’r gwaith hwn yn addysgu.', 'Mae eich addysgu o’ch plaid.'),
    not_met: say('Heb addysgu; ni ofynnoch am hynny.', 'Ni ofynnir am addysgu o’r blaen.'),
    not_stated: say(
      'Nid yw wedi’i nodi a ydynt wedi addysgu.',
      'Ydych chi wedi addysgu neu hyfforddi cydweithwyr neu fyfyrwyr?',
    ),
  },
  activity: {
    met: say(
      'Wedi gwneud y math hwn o waith: {{wanted}}.',
      'Rydych wedi gwneud y math hwn o waith: {{wanted}}.',
    ),
    partly: say(
      'Wedi gwneud rhan o’r gwaith hwn: {{wanted}}.',
      'Rydych wedi gwneud rhan o’r gwaith hwn: {{wanted}}.',
    ),
    not_stated: say(
      'Nid yw wedi’i nodi a ydynt wedi gwneud y math hwn o waith: {{wanted}}.',
      'Ydych chi wedi gwneud y math hwn o waith: {{wanted}}?',
    ),
  },
  words: {
    met: say('Mae’r ddau destun yn sôn am: {{stated}}.', 'Mae’r ddau destun yn sôn am: {{stated}}.'),
    partly: say('Mae’r ddau destun yn sôn am: {{stated}}.', 'Mae’r ddau destun yn sôn am: {{stated}}.'),
    not_stated: say(
      'Nid oes rhagor o eiriau’n gyffredin i’r ddau destun.',
      'Nid oes rhagor o eiriau’n gyffredin i’r ddau destun.',
    ),
  },
  availability: {
    met: say('Yn rhydd ar eich dyddiadau ({{mode}}).', 'Rydych yn rhydd ar eu dyddiadau ({{mode}}).'),
    not_met: say(
      'Ddim yn rhydd am ddigon o’ch dyddiadau ({{mode}}): {{fits}} o’r dyddiau’n cyd-fynd.',
      'Nid yw eich dyddiadau’n cwmpasu eu rhai nhw ({{mode}}): {{fits}} o’r dyddiau’n cyd-fynd.',
    ),
    not_stated: say(
      'Nid yw wedi’i nodi pryd y maent yn rhydd ({{mode}}).',
      'Pryd gallech chi wneud hyn ({{mode}})?',
    ),
  },
  mode: {
    met: say('Yn dymuno gweithio fel hyn: {{mode}}.', 'Dyma sut y dymunwch weithio: {{mode}}.'),
    not_met: say(
      'Yn dymuno gweithio mewn ffordd arall, nid {{mode}}.',
      'Rydych yn dymuno gweithio mewn ffordd arall, nid {{mode}}.',
    ),
    not_stated: say(
      'Nid yw wedi’i nodi a fyddent yn gweithio fel hyn: {{mode}}.',
      'A fyddech chi’n gweithio fel hyn: {{mode}}?',
    ),
  },
  length: {
    met: say('Mae’r hyd yn eu siwtio.', 'Mae’r hyd yn eich siwtio.'),
    not_met: say('Nid yw’r hyd yn eu siwtio.', 'Mae angen hyd gwahanol i’r hyn a ddymunwch.'),
    not_stated: say('Nid yw wedi’i nodi am ba hyd y gallent aros.', 'Am ba hyd y gallech fod i ffwrdd?'),
  },
  load: {
    met: say(
      'Mae’r oriau’r wythnos yn eu siwtio: {{hours}}.',
      'Mae’r oriau’r wythnos yn eich siwtio: {{hours}}.',
    ),
    not_met: say(
      'Mae’r oriau’r wythnos yn fwy nag a ddymunant: {{hours}}.',
      'Mae’r oriau’r wythnos yn fwy nag a ddymunwch: {{hours}}.',
    ),
    not_stated: say(
      'Nid yw wedi’i nodi a yw’r oriau’r wythnos yn eu siwtio: {{hours}}.',
      'A fyddai’r oriau’r wythnos yn eich siwtio: {{hours}}?',
    ),
  },
  place: {
    met: say('Yn dymuno gweithio dros y wlad hon.', 'Dyma wlad a enwoch: {{countries}}.'),
    not_met: say('Wedi enwi gwledydd eraill fel dymuniad.', 'Enwoch wledydd eraill, nid {{countries}}.'),
    not_stated: say(
      'Heb enwi gwlad fel dymuniad.',
      'A fyddech chi’n gweithio dros y wlad hon: {{countries}}?',
    ),
  },
  cost: {
    met: say(
      'Telir am bopeth y mae angen talu amdano drostynt.',
      'Telir am bopeth y mae angen talu amdano drosoch.',
    ),
    not_met: say(
      'Mae angen talu drostynt am yr hyn a adewch i’r ymwelydd: {{own}}.',
      'Byddai’n rhaid i chi dalu eich hun: {{own}}.',
    ),
    not_stated: say(
      'A fyddwch chi’n talu am hyn: {{open}}?',
      'Am beth y mae’n rhaid talu er mwyn i chi allu mynd?',
    ),
  },
  topics: {
    met: say('Dyma’r gwaith a ddymunant.', 'Dyma’r gwaith a ddymunwch.'),
    partly: say('Dyma’n rhannol y gwaith a ddymunant.', 'Dyma’n rhannol y gwaith a ddymunwch.'),
    not_met: say('Maent yn dymuno gwaith arall.', 'Enwoch waith arall fel eich dymuniad.'),
    not_stated: say('Heb enwi gwaith fel dymuniad.', 'Hoffech chi wneud y gwaith hwn: {{wanted}}?'),
  },
};

/** The reasons of the weights stand in the table in English only, so a Welsh audit line leaves them out. */
export const welshWords: Record<keyof typeof englishWords, string> = {
  points: '{{sentence}} {{points}} o {{max}} o bwyntiau.',
  bonus: '{{sentence}} {{points}} o {{max}} o bwyntiau tuag at y drefn; ni ofynnodd neb amdano.',
  'outcome.match': 'Cyfatebiaeth: yn ateb yr angen {{need}} o 100, a’r clinigydd {{clinician}} o 100.',
  'outcome.near-miss': 'Bron yn cyfateb. Yr un peth sydd yn y ffordd: {{blocker}}',
  'outcome.no-match': 'Dim cyfatebiaeth.',
  level: ' ({{level}})',
  'use.understand-patients': 'Mae ar gyfer deall cleifion.',
  'use.teach-in': 'Mae ar gyfer addysgu ynddi.',
  'use.any': '',
  'mode.remote': 'o bell',
  'mode.in-country': 'yn y wlad',
  'mode.uk-bound': 'gydag ymwelydd yn y DU',
  'count.any': 'i gyd',
  'count.in-profession': 'yn y proffesiwn',
  'count.post-qualification': 'ers cymhwyso',
  'count.in-specialty': 'yn yr arbenigedd',
  'count.low-resource': 'lle mae adnoddau’n brin',
  'count.teaching': 'o addysgu',
  anything: 'unrhyw un',
};
