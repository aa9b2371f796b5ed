import type { Sourced } from '../terms.js';

/** Words by which somebody actively recruits, in one language. */
export interface ShippedWords extends Sourced {
  language: 'en' | 'cy' | 'fr' | 'pt' | 'sw' | 'ar';
  /**
   * A regular expression over whole words in lower case, one blank between them; accents, vowel marks, apostrophes and the
   * Arabic article do not count and hyphens are blanks (`recruitment-words.ts`). What stands apart by a comma or a full stop
   * does not match.
   */
  pattern: string;
}

const uk = String.raw`(?:nhs|uk|united kingdom|britain|england|scotland|wales|northern ireland)`;

/** What counts: targeting people to market posts in the UK by any medium, bonuses for referring, vacancies passed on. */
const active = 'NHS Employers, quick guide to the Code of practice, what active recruitment is';
const guide = {
  source: `${active}: https://nhsemployers.org/publications/code-practice-international-recruitment-quick-guide`,
  seenOn: '2026-11-29',
};
/** Seen in the language where `source` says; that it means active recruitment is the programme's reading of the guide. */
const seen = (where: string) => ({ source: `${active}; words as at ${where}`, seenOn: '2026-11-29' });
/** Put into the language by the programme; nobody fluent has read it. */
const ours = { source: `${active}; put into the language by the programme`, believed: true };

const rows = (
  language: ShippedWords['language'],
  from: Omit<ShippedWords, 'language' | 'pattern'>,
  ...patterns: string[]
): ShippedWords[] => patterns.map((pattern) => ({ language, pattern, ...from }));

export const recruitmentWords: readonly ShippedWords[] = [
  ...rows(
    'en',
    guide,
    'permanent (?:post|position|job|contract|role)s?',
    '(?:visa|certificate of) sponsorship',
    'sponsor(?:ed|s|ing)? (?:your |a |the )?(?:work )?visas?',
    '(?:skilled worker|health and care(?: worker)?|tier 2) visas?',
    'relocat(?:e|es|ing|ion)',
    `(?:job|employment|career|vacanc(?:y|ies)|post|position)s? (?:offers? )?in (?:the )?${uk}`,
    // Who says "I work in the NHS" says who they are.
    `(?:come|move|invited?|like you|want you) (?:and |to |over to )work in (?:the )?${uk}`,
    '(?:nhs|uk) (?:jobs?|vacanc(?:y|ies)|careers?|employment|posts?)',
    'job offers?',
    '(?:referral|joining|signing|golden hello) (?:bonus(?:es)?|payments?)',
    'recruit(?:s|ing|ment|er|ers|ed)?',
    '(?:we are|were|now|currently) hiring',
    'join (?:our|the) (?:staff|workforce|payroll)',
    '(?:emigrat|immigrat)(?:e|es|ing|ion)',
    '(?:indefinite leave to remain|settled status)',
  ),
  ...rows(
    'cy',
    seen('https://cofnod.senedd.cymru/WrittenQuestion/82161'),
    String.raw`recriwti\p{L}*`,
    'swydd(?:i)? gwag yn (?:y )?(?:gig|du|deyrnas unedig)',
  ),
  ...rows(
    'cy',
    ours,
    '(?:swydd|swyddi|contract) (?:barhaol|parhaol)',
    '(?:swydd|swyddi|gyrfa) yn(?: y|g)? (?:gig|du|deyrnas unedig|nghymru|lloegr|yr alban)',
    'cynnig(?:ion)? (?:o )?(?:swydd|swyddi|gwaith|cyflogaeth)',
    '(?:nawdd|noddi|noddwn|noddir) (?:eich |dy |ar gyfer |i )?(?:fisa|visa)',
    '(?:fisa|visa) gweithiwr medrus',
    'adleoli',
    'ymun(?:o|wch) (?:a|an) (?:staff|gweithlu)',
    'bonws (?:cyfeirio|atgyfeirio|ymuno|llofnodi)',
    '(?:allfudo|mewnfudo|ymfudo)',
  ),
  ...rows(
    'fr',
    seen('https://london.frenchmorning.com (visa Health and Care Worker)'),
    'offres? demploi',
    'visas? (?:health and care|de travailleur qualifié|skilled worker)',
  ),
  ...rows(
    'fr',
    seen('http://trucslondres.com/infirmiere-angleterre/'),
    'recrut(?:e|es|ent|er|ons|ez|é|és|ée|ées|ement|ements|eur|eurs|euse|euses|ant)',
    '(?:venez|venir|viens) travailler (?:au|en|dans le|pour le) (?:royaume uni|grande bretagne|angleterre|écosse|pays de galles|nhs)',
  ),
  ...rows(
    'fr',
    ours,
    '(?:nous embauchons|on embauche|embauch(?:e|er) (?:immédiate|des|de))',
    '(?:poste|emploi|contrat)s? permanents?',
    'contrats? à durée indéterminée',
    '(?:parrain|sponsoris?)(?:age|er|ons|e|ation|ing) (?:de |du |d |votre |vos |le )*visas?',
    '(?<!(?:mon|son|leur|notre) )(?:emploi|poste|carrière)s? (?:au|en|dans le) (?:royaume uni|grande bretagne|angleterre|écosse|pays de galles|nhs)',
    '(?:prime|indemnité|forfait|package)s? (?:de )?d?(?:réinstallation|relocalisation|relocation|déménagement|installation|expatriation)',
    'rejoi(?:gnez|ndre) (?:notre personnel|nos effectifs|nos salariés)',
    'primes? de (?:parrainage|cooptation|bienvenue|signature)',
    '(?:émigr|immigr)(?:er|ez|ons)',
  ),
  ...rows(
    'pt',
    ours,
    'recrut(?:ar|amos|a|am|ando|amento|amentos|ador|adores|ado|ados|ada|adas)',
    '(?:estamos (?:a )?contrat(?:ar|ando)|contratamos)',
    '(?:emprego|posto|cargo|vaga|contrato)s? (?:permanentes?|efetiv[oa]s?|sem termo|por tempo indeterminado)',
    'patrocin(?:io|ar|amos|a) (?:de |do |dos |o |seu )*vistos?',
    'vistos? (?:patrocinados?|de trabalhador qualificado|de trabalho qualificado)',
    'ofertas? de (?:emprego|trabalho)',
    '(?:emprego|vaga|carreira|posto de trabalho)s? (?:no|na|em) (?:reino unido|grã bretanha|inglaterra|escócia|país de gales|nhs)',
    '(?:venha|vem|vir|venham) trabalhar (?:no|na|em|para o) (?:reino unido|grã bretanha|inglaterra|escócia|país de gales|nhs)',
    '(?:pacote|subsídio|apoio financeiro)s? (?:de|à|para a|para) (?:relocalização|realocação|relocação|mudança de país)',
    '(?:junte se ao|integre o|faça parte do) nosso (?:quadro|pessoal|efetivo)',
    'bónus de (?:referência|indicação|contratação|assinatura|entrada)',
    '(?:e|i)migr(?:ar|amos)',
  ),
  ...rows(
    'sw',
    seen(
      'https://radiojambo.co.ke/habari/yanayojiri/2021-11-12-uingereza-yasitisha-mpango-wa-kuajiri-wauguzi-kutoka-kenya/',
    ),
    '(?:kuajiri|kuajiriwa|uajiri)',
    '(?:kuhamia|kuhama kwenda) (?:kazini )?(?:nchini )?(?:uingereza|uskoti|wales)',
  ),
  ...rows(
    'sw',
    seen('https://habarika24.com/jinsi-ya-kupata-ajira-nje-ya-nchi'),
    '(?:ajira|kazi) (?:za )?nje ya nchi',
    '(?:ajira|nafasi (?:ya|za) (?:kazi|ajira)) (?:za |ya |nchini |huko |katika )*(?:uingereza|uskoti|wales|ulaya|nhs)',
  ),
  ...rows(
    'sw',
    ours,
    '(?:tunaajiri|tutaajiri|tunakuajiri|tutakuajiri|wanaajiri)',
    '(?:kazi|ajira|nafasi|mkataba) (?:ya|za|wa) kudumu',
    '(?:kudhamini|tutadhamini|tunadhamini|udhamini wa|ufadhili wa|kufadhili) (?:viza|visa)',
    '(?:viza|visa) ya (?:mfanyakazi mwenye ujuzi|kazi)',
    '(?:posho|fedha|kifurushi|gharama) (?:ya|za|cha) (?:kuhama|kuhamia|uhamisho wa makazi)',
    'jiunge na (?:wafanyakazi|watumishi) wetu',
    'ofa ya (?:kazi|ajira)',
    'bonasi ya (?:rufaa|kujiunga)',
  ),
  ...rows(
    'ar',
    seen('https://www.motaword.com/ar/blog/uk-work-visas'),
    'تأشيرات? (?:عمل|عامل ماهر|عمال مهرة)',
    '(?:كفالة|رعاية|نكفل|نرعى) (?:تأشيرة|تأشيرتك|تأشيرات|فيزا)',
  ),
  ...rows(
    'ar',
    seen('https://ukimmigration.co.uk/ar (قائمة نقص مهن الصحة والتعليم)'),
    '(?:وظيفة|وظائف|شواغر|فرصة عمل|فرص عمل|توظيف) (?:في|ب|لدى) (?:بريطانيا|مملكة متحدة|إنجلترا|انكلترا|اسكتلندا|ويلز)',
  ),
  ...rows(
    'ar',
    ours,
    // Alone the word also means making use of something, as of skills.
    '(?:حملة|فرص|عروض|عرض|وكالة|شركة|باب) (?:لل)?توظيف',
    '(?:لل)?توظيف (?:ممرضين|ممرضات|تمريض|أطباء|طبيبات|قابلات|كوادر|عاملين|موظفين)',
    '(?:نوظف|سنوظف|نحن نوظف)',
    '(?:وظيفة|وظائف|عقد|عقود) (?:دائمة|دائم|ثابتة)',
    '(?:عرض|عروض) (?:وظيفي|وظيفية|وظيفة|وظائف|عمل (?:في|من|لدى|دائم))',
    '(?:حزمة|باقة|منحة) (?:انتقال|إعادة توطين)',
    'إعادة توطين',
    'انضم(?:وا|ي)? إلى (?:موظفينا|كادرنا|كوادرنا|طاقمنا)',
    'هجرة (?:إلى|الى) (?:بريطانيا|مملكة متحدة|إنجلترا|أوروبا)',
    'إقامة دائمة',
    'مكافأة (?:إحالة|ترشيح|توقيع|انضمام)',
  ),
];
