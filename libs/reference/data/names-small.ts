/** Code | French | Portuguese | Arabic | Welsh | Swahili. To be read by people whose languages these are; see `names.ts`. */
export const payItemNames = `
flights | billets d’avion | bilhetes de avião | تذاكر الطيران | teithiau awyren | tiketi za ndege
visa | visa et permis de travail | visto e autorização de trabalho | التأشيرة وتصريح العمل | fisa a chaniatâd gwaith | viza na kibali cha kazi
licence-fee | frais d’autorisation d’exercer | taxa de licença profissional | رسوم ترخيص المزاولة | ffi trwydded neu gofrestru | ada ya leseni au usajili
lodging | logement | alojamento | السكن | llety | malazi
meals | repas | refeições | وجبات الطعام | prydau bwyd | chakula cha kila siku
insurance | assurance voyage et santé | seguro de viagem e saúde | تأمين السفر والصحة | yswiriant teithio ac iechyd | bima ya safari na afya
indemnity | responsabilité civile professionnelle | seguro de responsabilidade profissional | تأمين المسؤولية المهنية | indemniad proffesiynol | bima ya uwajibikaji wa kitaaluma
local-transport | transports sur place | transporte local | النقل المحلي | cludiant lleol | usafiri wa ndani
stipend | indemnité de subsistance | ajuda de custo | بدل معيشة | lwfans byw | posho ya kujikimu
salary | salaire | salário | راتب | cyflog | mshahara
backfill | remplacement au poste d’origine | substituição no posto de origem | تغطية الوظيفة في جهة العمل | llenwi’r swydd gartref | mbadala wa nafasi nyumbani
vaccination | vaccins et antipaludiques | vacinas e antimaláricos | التطعيمات وأقراص الملاريا | brechiadau a thabledi malaria | chanjo na vidonge vya malaria
training | formation et préparation | formação e preparação | التدريب والإعداد | hyfforddiant a pharatoi | mafunzo na maandalizi
equipment | matériel et équipements | equipamento e materiais | المعدات والمواد | offer a deunyddiau | vifaa na nyenzo
dependants | frais pour la famille | despesas da família | نفقات العائلة | costau i’r teulu | gharama za familia
criminal-record-check | extrait de casier judiciaire | certificado de registo criminal | صحيفة الحالة الجنائية | gwiriad cofnodion troseddol | ukaguzi wa rekodi za uhalifu
resettlement | prime de réinstallation | subsídio de reinstalação | منحة إعادة التوطين | grant ailsefydlu | ruzuku ya kurejea
leave | congés payés | férias pagas | إجازة مدفوعة الأجر | gwyliau â thâl | likizo yenye malipo
pension | retraite et assurance sociale | pensão e segurança social | المعاش والتأمين الاجتماعي | pensiwn ac yswiriant cymdeithasol | pensheni na bima ya jamii
project-grant | subvention de projet | subvenção de projeto | منحة مشروع | grant prosiect | ruzuku ya mradi
nothing | rien n’est payé | nada é pago | لا يُدفع شيء | ni thelir am ddim | hakuna kinacholipwa
`;

export const siteConditionNames = `
electricity | électricité | eletricidade | الكهرباء | trydan | umeme
running-water | eau courante | água corrente | المياه الجارية | dŵr rhedegog | maji ya bomba
internet | accès à Internet | acesso à Internet | الإنترنت | mynediad i’r rhyngrwyd | mtandao wa intaneti
step-free-access | accès de plain-pied | acesso sem degraus | دخول من دون درج | mynediad heb risiau | njia isiyo na ngazi
nearby-care | soins médicaux à proximité | cuidados médicos próximos | رعاية طبية قريبة | gofal meddygol gerllaw | huduma ya tiba iliyo karibu
lodging-type | genre de logement | tipo de alojamento | نوع السكن | math o lety | aina ya malazi
security | sécurité sur place | segurança no local | الأمن | diogelwch y lle | usalama wa mahali
remoteness | éloignement | isolamento do local | بُعد المكان | pellenigrwydd | umbali wa mahali
climate | climat et altitude | clima e altitude | المناخ والارتفاع | hinsawdd ac uchder | hali ya hewa na mwinuko
family-welcome | la famille peut venir | a família pode vir | يمكن للعائلة أن تأتي | gall y teulu ddod | familia inaweza kuja
malaria-area | zone de paludisme | zona de malária | منطقة ملاريا | ardal malaria | eneo lenye malaria
on-call | gardes et astreintes | serviço de chamada | المناوبات | ar alwad | zamu za dharura
physical-demand | exigences physiques | exigências físicas | المتطلبات البدنية | gofynion corfforol | mahitaji ya nguvu za mwili
working-language | interprète disponible | intérprete disponível | يتوفر مترجم | cyfieithydd ar gael | mkalimani yupo
`;
