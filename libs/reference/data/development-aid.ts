/**
 * Countries and territories that receive official development assistance, by ISO 3166-1 code: where health partnerships
 * work and where a visitor has worked with little at hand. From memory of the list of the OECD's Development Assistance
 * Committee for flows of 2024 and 2025; to be checked against it. Somaliland (`XS`) stands with Somalia.
 */
export const AID_SOURCE = { source: 'OECD DAC List of ODA Recipients', edition: '2024-25', believed: true };

export const receivesAid: ReadonlySet<string> = new Set(
  // least developed
  (
    'AF AO BD BF BI BJ CD CF DJ ER ET GM GN GW HT KH KI KM LA LR LS MG ML MM MR MW MZ NE NP RW SB SD SL SN SO SS ST ' +
    'TD TG TL TV TZ UG XS YE ZM ' +
    // other low and lower middle income
    'BO BT CG CI CM CV DZ EG FM GH HN IN IR JO KE KG KP LB LK MA MN NG NI PG PH PK PS SV SY SZ TJ TK TN UA UZ VN VU ' +
    'WS ZW ' +
    // upper middle income
    'AL AM AR AZ BA BR BW BY BZ CN CO CR CU DM DO EC FJ GA GD GE GQ GT GY ID IQ JM KZ LC LY MD ME MH MK MS MU MV MX ' +
    'MY NA NR NU PA PE PY RS SH SR TH TM TO TR VC VE WF XK ZA'
  ).split(' '),
);
