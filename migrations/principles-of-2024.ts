/**
 * The Principles of Partnership with two hallmarks each, as they are read in edition 2024. What each principle is about was
 * read in two dated copies of the programme's page; the words, and all hallmarks, are Midst's own. Of the last two
 * principles only their sentences were seen, not their names.
 */
export const principlesEdition = '2024';
export const principlesSource = 'thet.org, Principles of Partnership (two dated copies); words of our own';
export const principlesSeenOn = '2026-11-21';

export interface ShippedPrinciple {
  code: string;
  words: string;
  names: Record<string, string>;
  believed: boolean;
  hallmarks: { code: string; words: string; names: Record<string, string> }[];
}

export const principles: readonly ShippedPrinciple[] = [
  {
    code: 'strategic',
    words: 'We share a vision, and a plan with results that can be measured',
    names: {
      cy: 'Rhannwn weledigaeth, a chynllun â chanlyniadau y gellir eu mesur',
      fr: 'Nous partageons une vision et un plan aux résultats mesurables',
      pt: 'Partilhamos uma visão e um plano com resultados mensuráveis',
      sw: 'Tuna dira ya pamoja, na mpango wenye matokeo yanayopimika',
      ar: 'لدينا رؤية مشتركة وخطة بنتائج يمكن قياسها',
    },
    believed: false,
    hallmarks: [
      {
        code: 'strategic-vision',
        words: 'Both sides can say in the same words what the partnership is for',
        names: {
          cy: 'Gall y ddwy ochr ddweud yn yr un geiriau i beth mae’r bartneriaeth',
          fr: 'Les deux parties disent avec les mêmes mots à quoi sert le partenariat',
          pt: 'Os dois lados dizem pelas mesmas palavras para que serve a parceria',
          sw: 'Pande zote mbili zinaweza kusema kwa maneno yaleyale ushirikiano ni wa nini',
          ar: 'يستطيع الطرفان قول غرض الشراكة بالكلمات نفسها',
        },
      },
      {
        code: 'strategic-measured',
        words: 'A written plan says what will have changed, by when, and how we will know',
        names: {
          cy: 'Mae cynllun ysgrifenedig yn dweud beth fydd wedi newid, erbyn pryd, a sut y byddwn yn gwybod',
          fr: 'Un plan écrit dit ce qui aura changé, quand, et comment nous le saurons',
          pt: 'Um plano escrito diz o que terá mudado, até quando, e como o saberemos',
          sw: 'Mpango ulioandikwa unasema nini kitabadilika, lini, na tutajuaje',
          ar: 'تقول خطة مكتوبة ما الذي سيتغير ومتى وكيف سنعرف',
        },
      },
    ],
  },
  {
    code: 'harmonised',
    words: 'Our work fits the plans of the country and of the institution',
    names: {
      cy: 'Mae ein gwaith yn cyd-fynd â chynlluniau’r wlad a’r sefydliad',
      fr: 'Notre travail s’accorde aux plans du pays et de l’établissement',
      pt: 'O nosso trabalho ajusta-se aos planos do país e da instituição',
      sw: 'Kazi yetu inalingana na mipango ya nchi na ya taasisi',
      ar: 'عملنا منسجم مع خطط البلد والمؤسسة',
    },
    believed: false,
    hallmarks: [
      {
        code: 'harmonised-plans',
        words: 'Each activity names the national or local plan that it serves',
        names: {
          cy: 'Mae pob gweithgaredd yn enwi’r cynllun cenedlaethol neu leol a wasanaetha',
          fr: 'Chaque activité nomme le plan national ou local qu’elle sert',
          pt: 'Cada atividade indica o plano nacional ou local que serve',
          sw: 'Kila shughuli inataja mpango wa taifa au wa mahali unaohudumiwa',
          ar: 'يذكر كل نشاط الخطة الوطنية أو المحلية التي يخدمها',
        },
      },
      {
        code: 'harmonised-others',
        words: 'We know who else works there, and do not do the same beside them',
        names: {
          cy: 'Gwyddom pwy arall sy’n gweithio yno, ac nid ydym yn gwneud yr un peth wrth eu hochr',
          fr: 'Nous savons qui d’autre y travaille, et ne faisons pas la même chose à côté',
          pt: 'Sabemos quem mais lá trabalha, e não fazemos o mesmo ao lado',
          sw: 'Tunajua nani mwingine anafanya kazi hapo, na hatufanyi lilelile kando yao',
          ar: 'نعرف من يعمل هناك غيرنا ولا نكرر عملهم بجانبهم',
        },
      },
    ],
  },
  {
    code: 'effective',
    words: 'What we do works, and stays when we are gone',
    names: {
      cy: 'Mae’r hyn a wnawn yn gweithio, ac yn aros pan awn',
      fr: 'Ce que nous faisons marche, et reste après notre départ',
      pt: 'O que fazemos funciona, e fica quando partimos',
      sw: 'Tunachofanya kinafanikiwa, na kinabaki tukiondoka',
      ar: 'ما نفعله ينجح ويبقى بعد رحيلنا',
    },
    believed: false,
    hallmarks: [
      {
        code: 'effective-evidence',
        words: 'We look at what changed in practice, not only at how many were taught',
        names: {
          cy: 'Edrychwn ar yr hyn a newidiodd mewn arfer, nid dim ond faint a ddysgwyd',
          fr: 'Nous regardons ce qui a changé dans la pratique, pas seulement combien furent formés',
          pt: 'Vemos o que mudou na prática, não só quantos foram formados',
          sw: 'Tunaangalia nini kimebadilika kazini, si tu wangapi wamefundishwa',
          ar: 'ننظر إلى ما تغيّر في الممارسة لا إلى عدد من تعلموا فقط',
        },
      },
      {
        code: 'effective-successors',
        words: 'People there lead the work, and a successor is named for each part of it',
        names: {
          cy: 'Pobl yno sy’n arwain y gwaith, ac enwir olynydd i bob rhan',
          fr: 'Des gens sur place mènent le travail, et chaque partie a un successeur nommé',
          pt: 'Pessoas de lá lideram o trabalho, e cada parte tem um sucessor nomeado',
          sw: 'Watu wa hapo wanaongoza kazi, na kila sehemu ina mrithi aliyetajwa',
          ar: 'يقود العمل أناس من هناك ولكل جزء خلف مسمّى',
        },
      },
    ],
  },
  {
    code: 'respectful',
    words: 'We listen, plan and learn together, and both sides gain',
    names: {
      cy: 'Gwrandawn, cynlluniwn a dysgwn gyda’n gilydd, ac enilla’r ddwy ochr',
      fr: 'Nous écoutons, planifions et apprenons ensemble, et les deux parties y gagnent',
      pt: 'Ouvimos, planeamos e aprendemos juntos, e ambos os lados ganham',
      sw: 'Tunasikiliza, tunapanga na tunajifunza pamoja, na pande zote zinanufaika',
      ar: 'نستمع ونخطط ونتعلم معًا ويكسب الطرفان',
    },
    believed: false,
    hallmarks: [
      {
        code: 'respectful-asked',
        words: 'What is done was asked for by those who live with it',
        names: {
          cy: 'Gofynnwyd am yr hyn a wneir gan y rhai sy’n byw gydag ef',
          fr: 'Ce qui est fait a été demandé par ceux qui vivent avec',
          pt: 'O que se faz foi pedido por quem vive com isso',
          sw: 'Kinachofanyika kiliombwa na wanaoishi nacho',
          ar: 'ما يُنجز طلبه من يعيشون معه',
        },
      },
      {
        code: 'respectful-gains',
        words: 'Each side can name what it has gained',
        names: {
          cy: 'Gall pob ochr enwi’r hyn a enillodd',
          fr: 'Chaque partie peut nommer ce qu’elle y a gagné',
          pt: 'Cada lado sabe dizer o que ganhou',
          sw: 'Kila upande unaweza kutaja ulichonufaika',
          ar: 'يستطيع كل طرف أن يسمّي ما كسبه',
        },
      },
    ],
  },
  {
    code: 'organised',
    words: 'It is clear who decides, and we account for what we do',
    names: {
      cy: 'Mae’n glir pwy sy’n penderfynu, ac rydym yn atebol am a wnawn',
      fr: 'Il est clair qui décide, et nous rendons compte de ce que nous faisons',
      pt: 'É claro quem decide, e prestamos contas do que fazemos',
      sw: 'Ni wazi nani anaamua, na tunawajibika kwa tunachofanya',
      ar: 'من الواضح من يقرر ونُساءل عما نفعل',
    },
    believed: false,
    hallmarks: [
      {
        code: 'organised-decide',
        words: 'Decisions are written down, with who made them',
        names: {
          cy: 'Ysgrifennir penderfyniadau, gyda phwy a’u gwnaeth',
          fr: 'Les décisions sont écrites, avec ceux qui les ont prises',
          pt: 'As decisões são escritas, com quem as tomou',
          sw: 'Maamuzi yanaandikwa, pamoja na walioyafanya',
          ar: 'تُدوَّن القرارات ومن اتخذها',
        },
      },
      {
        code: 'organised-money',
        words: 'Both sides see the money and how it was spent',
        names: {
          cy: 'Mae’r ddwy ochr yn gweld yr arian a sut y’i gwariwyd',
          fr: 'Les deux parties voient l’argent et comment il fut dépensé',
          pt: 'Os dois lados veem o dinheiro e como foi gasto',
          sw: 'Pande zote zinaona fedha na zilivyotumika',
          ar: 'يرى الطرفان المال وكيف أُنفق',
        },
      },
    ],
  },
  {
    code: 'responsible',
    words: 'We act with integrity, and people can trust us',
    names: {
      cy: 'Gweithredwn yn onest, a gall pobl ymddiried ynom',
      fr: 'Nous agissons avec intégrité, et l’on peut nous faire confiance',
      pt: 'Agimos com integridade, e podem confiar em nós',
      sw: 'Tunatenda kwa uadilifu, na watu wanaweza kutuamini',
      ar: 'نتصرف بنزاهة ويمكن الوثوق بنا',
    },
    believed: false,
    hallmarks: [
      {
        code: 'responsible-safe',
        words: 'Whoever comes or learns is safe, and knows whom to tell when something is wrong',
        names: {
          cy: 'Mae pawb a ddaw neu a ddysga yn ddiogel, ac yn gwybod wrth bwy i ddweud os oes rhywbeth o’i le',
          fr: 'Qui vient ou apprend est en sécurité, et sait à qui parler si quelque chose ne va pas',
          pt: 'Quem vem ou aprende está seguro, e sabe a quem dizer se algo corre mal',
          sw: 'Anayekuja au anayejifunza yuko salama, na anajua amwambie nani jambo likiharibika',
          ar: 'كل من يأتي أو يتعلم آمن ويعرف من يخبر إن حدث خطأ',
        },
      },
      {
        code: 'responsible-codes',
        words: 'We keep to the codes on recruiting health workers',
        names: {
          cy: 'Cadwn at y codau ar recriwtio gweithwyr iechyd',
          fr: 'Nous respectons les codes sur le recrutement des soignants',
          pt: 'Respeitamos os códigos sobre recrutamento de profissionais de saúde',
          sw: 'Tunazingatia kanuni za kuajiri wahudumu wa afya',
          ar: 'نلتزم بمدونات توظيف العاملين الصحيين',
        },
      },
    ],
  },
  {
    code: 'flexible',
    words: 'We change course when it helps, and make much of what there is',
    names: {
      cy: 'Newidiwn gyfeiriad pan fo’n helpu, a gwnawn lawer o’r hyn sydd',
      fr: 'Nous changeons de cap quand c’est utile, et tirons le meilleur de ce qu’il y a',
      pt: 'Mudamos de rumo quando ajuda, e fazemos muito com o que há',
      sw: 'Tunabadilisha mwelekeo inaposaidia, na tunatumia vyema kilichopo',
      ar: 'نغيّر المسار حين يفيد ونحسن استعمال ما لدينا',
    },
    believed: false,
    hallmarks: [
      {
        code: 'flexible-adapt',
        words: 'Plans were changed because somebody there said so',
        names: {
          cy: 'Newidiwyd cynlluniau am fod rhywun yno wedi dweud',
          fr: 'Des plans ont changé parce que quelqu’un sur place l’a dit',
          pt: 'Planos mudaram porque alguém de lá o disse',
          sw: 'Mipango ilibadilishwa kwa sababu mtu wa hapo alisema',
          ar: 'غُيّرت خطط لأن أحدًا هناك قال ذلك',
        },
      },
      {
        code: 'flexible-means',
        words: 'We use means that are there, and remote ways before travel where they do as well',
        names: {
          cy: 'Defnyddiwn foddau sydd yno, a ffyrdd o bell cyn teithio lle gwnânt gystal',
          fr: 'Nous usons de moyens présents, et du travail à distance avant le voyage s’il suffit',
          pt: 'Usamos meios que lá há, e o trabalho à distância antes da viagem quando serve',
          sw: 'Tunatumia njia zilizopo, na za mbali kabla ya safari zinapotosha',
          ar: 'نستعمل الوسائل المتاحة والعمل عن بعد قبل السفر حين يكفي',
        },
      },
    ],
  },
  {
    code: 'learning',
    words: 'We are committed to learning together',
    names: {
      cy: 'Rydym wedi ymrwymo i ddysgu gyda’n gilydd',
      fr: 'Nous nous engageons à apprendre ensemble',
      pt: 'Estamos empenhados em aprender juntos',
      sw: 'Tumejitolea kujifunza pamoja',
      ar: 'نلتزم بالتعلّم معًا',
    },
    believed: false,
    hallmarks: [
      {
        code: 'learning-mistakes',
        words: 'What went wrong is told to the other side, and looked at together',
        names: {
          cy: 'Dywedir wrth yr ochr arall beth aeth o’i le, ac edrychir arno gyda’n gilydd',
          fr: 'Ce qui a échoué est dit à l’autre partie, et regardé ensemble',
          pt: 'O que correu mal é dito ao outro lado, e visto em conjunto',
          sw: 'Kilichokosewa huambiwa upande mwingine, na kuangaliwa pamoja',
          ar: 'ما أخفق يُقال للطرف الآخر ويُنظر فيه معًا',
        },
      },
      {
        code: 'learning-share',
        words: 'What was learned is written down where others find it',
        names: {
          cy: 'Ysgrifennir yr hyn a ddysgwyd lle gall eraill ei ganfod',
          fr: 'Ce qui fut appris est écrit là où d’autres le trouvent',
          pt: 'O que se aprendeu está escrito onde outros o encontram',
          sw: 'Tulichojifunza kimeandikwa mahali wengine wanakipata',
          ar: 'ما تُعُلّم مدوّن حيث يجده الآخرون',
        },
      },
    ],
  },
  {
    code: 'equity',
    words: 'We see that power is unequal, and make equity and inclusion part of the work',
    names: {
      cy: 'Gwelwn fod grym yn anghyfartal, a gwnawn degwch a chynhwysiant yn rhan o’r gwaith',
      fr: 'Nous voyons l’inégalité du pouvoir, et faisons de l’équité et de l’inclusion une part du travail',
      pt: 'Vemos que o poder é desigual, e fazemos da equidade e inclusão parte do trabalho',
      sw: 'Tunaona kwamba nguvu si sawa, na tunaufanya usawa na ujumuishi kuwa sehemu ya kazi',
      ar: 'نرى أن القوة غير متساوية ونجعل الإنصاف والشمول جزءًا من العمل',
    },
    believed: true,
    hallmarks: [
      {
        code: 'equity-led',
        words: 'The overseas side leads, or leads as much as the other',
        names: {
          cy: 'Yr ochr dramor sy’n arwain, neu’n arwain cymaint â’r llall',
          fr: 'La partie d’outre-mer dirige, ou dirige autant que l’autre',
          pt: 'O lado de além-mar lidera, ou lidera tanto como o outro',
          sw: 'Upande wa ng’ambo unaongoza, au unaongoza sawa na mwingine',
          ar: 'يقود الطرف في الخارج أو يقود بقدر الآخر',
        },
      },
      {
        code: 'equity-included',
        words: 'Women, and those whose voice counts little elsewhere, lead and learn here',
        names: {
          cy: 'Mae menywod, a’r rhai nad yw eu llais yn cyfrif llawer fannau eraill, yn arwain ac yn dysgu yma',
          fr: 'Les femmes, et celles et ceux qu’on écoute peu ailleurs, dirigent et apprennent ici',
          pt: 'As mulheres, e quem noutro lado pouco é ouvido, lideram e aprendem aqui',
          sw: 'Wanawake, na wasiosikilizwa kwingine, wanaongoza na kujifunza hapa',
          ar: 'النساء ومن لا يُسمع صوتهم في أماكن أخرى يقودون ويتعلمون هنا',
        },
      },
    ],
  },
  {
    code: 'climate',
    words: 'We adapt to a changing climate, and spare it',
    names: {
      cy: 'Addaswn i hinsawdd sy’n newid, ac arbedwn ef',
      fr: 'Nous nous adaptons au climat qui change, et le ménageons',
      pt: 'Adaptamo-nos a um clima que muda, e poupamo-lo',
      sw: 'Tunajirekebisha kwa tabianchi inayobadilika, na tunaitunza',
      ar: 'نتكيف مع مناخ متغير ونصونه',
    },
    believed: true,
    hallmarks: [
      {
        code: 'climate-travel',
        words: 'Each journey is weighed against doing it remotely',
        names: {
          cy: 'Pwysir pob taith yn erbyn ei wneud o bell',
          fr: 'Chaque voyage est pesé contre le travail à distance',
          pt: 'Cada viagem é pesada contra fazê-lo à distância',
          sw: 'Kila safari inapimwa dhidi ya kufanya kwa mbali',
          ar: 'تُوزن كل رحلة مقابل العمل عن بعد',
        },
      },
      {
        code: 'climate-prepared',
        words: 'The work helps services to stand heat, floods and drought',
        names: {
          cy: 'Mae’r gwaith yn helpu gwasanaethau i wrthsefyll gwres, llifogydd a sychder',
          fr: 'Le travail aide les services à tenir face à la chaleur, aux crues et à la sécheresse',
          pt: 'O trabalho ajuda os serviços a resistir ao calor, às cheias e à seca',
          sw: 'Kazi inasaidia huduma kustahimili joto, mafuriko na ukame',
          ar: 'يساعد العمل الخدمات على تحمل الحر والفيضان والجفاف',
        },
      },
    ],
  },
];
