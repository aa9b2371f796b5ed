import { recruitmentWords } from './data/recruitment-words.js';
import { RecruitmentWords } from './recruitment-words.js';

const words = new RecruitmentWords(recruitmentWords);

/** What is held and what is not, in each language of the pages. */
const examples: Record<string, { held: [text: string, words: string][]; not: string[] }> = {
  en: {
    held: [
      ['We are hiring theatre nurses', 'We are hiring'],
      ['We’re hiring!', 'We’re hiring'],
      ['They sponsor your visa', 'sponsor your visa'],
      ['A Relocation-package is included', 'Relocation'],
      ['Join our staff in Leeds', 'Join our staff'],
      ['Come and work in the NHS', 'Come and work in the NHS'],
      ['a job-offer may follow', 'job-offer'],
    ],
    not: [
      'I work in the NHS in England and have done so for ten years',
      'Join our team for two weeks and teach with our staff',
      'She was hired from the village; the car is hired by the day',
      'A good job, offers of books are welcome',
      'A visa on arrival, which the ministry pays',
    ],
  },
  cy: {
    held: [
      ['Rydym yn recriwtio nyrsys nawr', 'recriwtio'],
      ['Mae swydd barhaol ar gael wedyn', 'swydd barhaol'],
      ['swyddi gwag yn y GIG', 'swyddi gwag yn y GIG'],
      ['Byddwn yn noddi eich fisa', 'noddi eich fisa'],
      ['Ymunwch â’n staff yng Nghaerdydd', 'Ymunwch â’n staff'],
      ['Telir am adleoli', 'adleoli'],
    ],
    not: [
      'Rwy’n gweithio yn y GIG ers deng mlynedd',
      'Bydd swyddog y rhaglen yn ateb; y swydd yw dysgu nyrsys y ward',
      'Mae angen fisa ymwelydd arnaf',
    ],
  },
  fr: {
    held: [
      ['Nous recrutons des infirmières', 'recrutons'],
      ['Une offre d’emploi suivra', 'offre d’emploi'],
      ['Nous parrainons votre visa', 'parrainons votre visa'],
      ['Prime d’installation de 3 000 £', 'Prime d’installation'],
      ['PRIME D’INSTALLATION', 'PRIME D’INSTALLATION'],
      ['Venez travailler au Royaume-Uni', 'Venez travailler au Royaume-Uni'],
      ['un contrat à durée indéterminée', 'contrat à durée indéterminée'],
      ['un contrat a duree indeterminee', 'contrat a duree indeterminee'],
      ['Rejoignez notre personnel', 'Rejoignez notre personnel'],
    ],
    not: [
      'Je travaille au Royaume-Uni depuis dix ans, mon poste au NHS reste le mien',
      'L’installation du matériel est prise en charge; un poste de soins a douze lits',
      'Le visa de court séjour est payé par l’hôpital',
      'Une offre de formation pour les sages-femmes',
    ],
  },
  pt: {
    held: [
      ['Estamos a contratar enfermeiros', 'Estamos a contratar'],
      ['O recrutamento começa em maio', 'recrutamento'],
      ['Patrocínio de visto garantido', 'Patrocínio de visto'],
      ['patrocinamos o seu visto', 'patrocinamos o seu visto'],
      ['Vagas no Reino Unido', 'Vagas no Reino Unido'],
      ['pacote de relocalização', 'pacote de relocalização'],
      ['Junte-se ao nosso pessoal', 'Junte-se ao nosso pessoal'],
    ],
    not: [
      'Trabalho no Reino Unido há dez anos',
      'O contrato de manutenção do gerador; o posto médico tem doze camas',
      'O visto de curta duração é pago pelo hospital',
      'Emprego da lista de verificação na sala',
    ],
  },
  sw: {
    held: [
      ['Tunaajiri wauguzi sasa', 'Tunaajiri'],
      ['Kuna nafasi za kazi nchini Uingereza', 'nafasi za kazi nchini Uingereza'],
      ['Kazi ya kudumu baadaye', 'Kazi ya kudumu'],
      ['Tutadhamini viza yako', 'Tutadhamini viza'],
      ['Jiunge na wafanyakazi wetu', 'Jiunge na wafanyakazi wetu'],
      ['posho ya kuhama', 'posho ya kuhama'],
    ],
    not: [
      'Ninafanya kazi Uingereza kwa miaka kumi',
      'Ni nafasi ya kujifunza kwa wauguzi wetu; kazi ya wodi ni nyingi',
      'Wagonjwa wanahamishiwa hospitali ya wilaya',
      'Viza ya kutembelea inalipwa na hospitali',
    ],
  },
  ar: {
    held: [
      ['فُرَصُ التَّوظِيفِ كثيرة', 'فُرَصُ التَّوظِيفِ'],
      ['وظائف في بريطانيا للممرضات', 'وظائف في بريطانيا'],
      ['الوظائف في المملكة المتحدة', 'الوظائف في المملكة المتحدة'],
      ['كفالة التأشيرة علينا', 'كفالة التأشيرة'],
      ['عقد دائم بعد الزيارة', 'عقد دائم'],
      ['انضموا إلى موظفينا', 'انضموا إلى موظفينا'],
      ['عـــقد دائـــم', 'عـــقد دائـــم'],
    ],
    not: [
      'أعمل في بريطانيا منذ عشر سنوات',
      'رعاية المرضى في القسم، وتوظيف المهارات الجديدة على الجناح',
      'بدل انتقال يومي يدفعه المستشفى',
      'تأشيرة زيارة قصيرة',
    ],
  },
};

describe.each(Object.entries(examples))('words of recruitment in %s', (_, { held, not }) => {
  it.each(held)('%s', (text, found) => expect(words.in(text)).toContain(found));
  it.each(not)('not: %s', (text) => expect(words.in(text)).toEqual([]));
});

test('every row says where it comes from, and is believed where nobody has read it there', () => {
  for (const { source, seenOn, believed } of recruitmentWords) {
    expect(source).toBeTruthy();
    expect(Boolean(seenOn)).toBe(!believed);
  }
  expect(new Set(recruitmentWords.map(({ language }) => language))).toEqual(new Set(Object.keys(examples)));
});
