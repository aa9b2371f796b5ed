/** Code | French | Portuguese | Arabic | Welsh. To be read by people whose languages these are; see `names.ts`. */
export const activityNames = `
teach | enseigner | ensinar | تعليم | addysgu
train-trainers | former des formateurs | formar formadores | تدريب المدربين | hyfforddi hyfforddwyr
mentor | accompagner par mentorat | mentorar | إرشاد مهني | mentora
supervise | superviser | supervisionar | إشراف | goruchwylio
treat | soigner des patients | tratar doentes | علاج المرضى | trin cleifion
observe | observer | observar | ملاحظة | arsylwi
advise-remotely | conseiller à distance | aconselhar à distância | استشارة عن بعد | cynghori o bell
report-images | interpréter des images médicales | relatar exames de imagem | قراءة الصور الطبية | adrodd ar ddelweddau
advise | conseiller | aconselhar | تقديم المشورة | cynghori
develop-service | développer un service | desenvolver um serviço | تطوير خدمة | datblygu gwasanaeth
develop-curriculum | élaborer un programme d’enseignement | desenvolver um currículo | تطوير منهاج | datblygu cwricwlwm
write-guidelines | rédiger des protocoles | redigir protocolos | كتابة بروتوكولات | ysgrifennu canllawiau
maintain-equipment | entretenir les équipements | manter equipamentos | صيانة الأجهزة | cynnal a chadw offer
translate | traduire | traduzir | ترجمة تحريرية | cyfieithu
interpret | interpréter | interpretar | ترجمة شفوية | cyfieithu ar y pryd
manage | gérer | gerir | إدارة | rheoli
research | faire de la recherche | investigar | بحث علمي | ymchwilio
assess | évaluer les besoins | avaliar necessidades | تقييم الاحتياجات | asesu anghenion
make-policy | élaborer des politiques | elaborar políticas | وضع السياسات | llunio polisi
manage-supplies | gérer les approvisionnements | gerir abastecimentos | إدارة الإمدادات | rheoli cyflenwadau
manage-data | gérer des données | gerir dados | إدارة البيانات | rheoli data
engage-community | mobiliser la communauté | mobilizar a comunidade | إشراك المجتمع | ymgysylltu â’r gymuned
raise-funds | collecter des fonds | angariar fundos | جمع التبرعات | codi arian
build-partnership | construire un partenariat | construir uma parceria | بناء شراكة | meithrin partneriaeth
`;

export const skillNames = `
obstetric-care | soins obstétricaux | cuidados obstétricos | رعاية التوليد | gofal obstetrig
antenatal-care | soins prénatals | cuidados pré-natais | رعاية ما قبل الولادة | gofal cynenedigol
care-in-labour | soins pendant l’accouchement | assistência ao parto | رعاية أثناء الولادة | gofal yn ystod geni
postnatal-care | soins postnatals | cuidados pós-natais | رعاية ما بعد الولادة | gofal ôl-enedigol
emergency-obstetric-and-newborn-care | soins obstétricaux et néonatals d’urgence | cuidados obstétricos e neonatais de emergência | رعاية التوليد وحديثي الولادة الطارئة | gofal obstetrig a newyddenedigol brys
caesarean-section | césarienne | cesariana | عملية قيصرية | toriad cesaraidd
management-of-postpartum-haemorrhage | prise en charge de l’hémorragie du post-partum | tratamento da hemorragia pós-parto | علاج نزف ما بعد الولادة | rheoli gwaedlif ôl-esgor
family-planning | planification familiale | planeamento familiar | تنظيم الأسرة | cynllunio teulu
newborn-care | soins aux nouveau-nés | cuidados ao recém-nascido | رعاية الوليد | gofal babanod newydd-anedig
neonatal-resuscitation | réanimation du nouveau-né | reanimação neonatal | إنعاش حديثي الولادة | dadebru babanod newydd-anedig
breastfeeding-support | soutien à l’allaitement | apoio à amamentação | دعم الرضاعة الطبيعية | cymorth bwydo ar y fron
paediatric-care | soins pédiatriques | cuidados pediátricos | رعاية الأطفال | gofal pediatrig
treatment-of-severe-acute-malnutrition | traitement de la malnutrition aiguë sévère | tratamento da desnutrição aguda grave | علاج سوء التغذية الحاد الوخيم | trin diffyg maeth difrifol
trauma-surgery | chirurgie des traumatismes | cirurgia do trauma | جراحة الإصابات | llawfeddygaeth trawma
laparoscopic-surgery | chirurgie laparoscopique | cirurgia laparoscópica | جراحة بالمنظار | llawfeddygaeth laparosgopig
burns-care | soins des brûlés | tratamento de queimados | رعاية الحروق | gofal llosgiadau
wound-care | soins des plaies | cuidados de feridas | العناية بالجروح | gofal clwyfau
fracture-management | traitement des fractures | tratamento de fraturas | علاج الكسور | trin toresgyrn
general-anaesthesia | anesthésie générale | anestesia geral | تخدير عام | anesthesia cyffredinol
spinal-and-regional-anaesthesia | rachianesthésie et anesthésie régionale | anestesia espinal e regional | تخدير نخاعي وناحي | anesthesia asgwrn cefn a rhanbarthol
airway-management | gestion des voies aériennes | gestão da via aérea | تدبير مجرى الهواء | rheoli’r llwybr anadlu
pain-management | prise en charge de la douleur | tratamento da dor | علاج الألم | rheoli poen
critical-care | soins critiques | cuidados críticos | رعاية حرجة | gofal critigol
mechanical-ventilation | ventilation mécanique | ventilação mecânica | تنفس اصطناعي | awyru mecanyddol
oxygen-therapy | oxygénothérapie | oxigenoterapia | علاج بالأكسجين | therapi ocsigen
dialysis | dialyse | diálise | غسيل الكلى | dialysis
emergency-care | soins d’urgence | cuidados de emergência | رعاية الطوارئ | gofal brys
triage | triage | triagem | فرز المرضى | brysbennu
basic-life-support | réanimation de base | suporte básico de vida | دعم الحياة الأساسي | cynnal bywyd sylfaenol
advanced-life-support | réanimation avancée | suporte avançado de vida | دعم الحياة المتقدم | cynnal bywyd uwch
first-aid | premiers secours | primeiros socorros | إسعافات أولية | cymorth cyntaf
diabetes-care | prise en charge du diabète | tratamento da diabetes | رعاية السكري | gofal diabetes
malaria-care | prise en charge du paludisme | tratamento da malária | علاج الملاريا | gofal malaria
hiv-care | prise en charge du VIH | tratamento do VIH | رعاية فيروس نقص المناعة | gofal HIV
tuberculosis-care | prise en charge de la tuberculose | tratamento da tuberculose | علاج السل | gofal twbercwlosis
outbreak-response | riposte aux épidémies | resposta a surtos | الاستجابة للأوبئة | ymateb i achosion o glefyd
antimicrobial-stewardship | gestion des antimicrobiens | gestão de antimicrobianos | ترشيد استخدام المضادات | stiwardiaeth gwrthficrobau
chemotherapy | chimiothérapie | quimioterapia | علاج كيميائي | cemotherapi
palliative-care | soins palliatifs | cuidados paliativos | رعاية تلطيفية | gofal lliniarol
blood-transfusion | transfusion sanguine | transfusão de sangue | نقل الدم | trallwyso gwaed
cataract-surgery | opération de la cataracte | cirurgia de catarata | جراحة الساد | llawdriniaeth cataract
mental-health-care | soins de santé mentale | cuidados de saúde mental | رعاية نفسية | gofal iechyd meddwl
psychosocial-support | soutien psychosocial | apoio psicossocial | دعم نفسي اجتماعي | cymorth seicogymdeithasol
counselling | conseil psychologique | aconselhamento | إرشاد نفسي | cwnsela
humanitarian-response | aide humanitaire d’urgence | resposta humanitária | استجابة إنسانية | ymateb dyngarol
work-in-low-resource-settings | travail avec peu de moyens | trabalho com poucos recursos | العمل بموارد محدودة | gweithio heb lawer o adnoddau
nursing-care | soins infirmiers | cuidados de enfermagem | رعاية تمريضية | gofal nyrsio
vaccination | vaccination | vacinação | تطعيم | brechu
infection-prevention-and-control | prévention et contrôle des infections | prevenção e controlo de infeções | الوقاية من العدوى ومكافحتها | atal a rheoli heintiau
water-sanitation-and-hygiene | eau, assainissement et hygiène | água, saneamento e higiene | مياه وإصحاح ونظافة | dŵr, glanweithdra a hylendid
physiotherapy | kinésithérapie | fisioterapia | علاج طبيعي | ffisiotherapi
rehabilitation | réadaptation | reabilitação | إعادة تأهيل | adsefydlu
laboratory-testing | analyses de laboratoire | análises laboratoriais | فحوص مخبرية | profion labordy
laboratory-quality-management | gestion de la qualité au laboratoire | gestão da qualidade laboratorial | إدارة جودة المختبر | rheoli ansawdd labordy
ultrasound | échographie | ecografia | تصوير بالموجات فوق الصوتية | uwchsain
clinical-pharmacy | pharmacie clinique | farmácia clínica | صيدلة سريرية | fferylliaeth glinigol
medicines-supply-management | gestion de l’approvisionnement en médicaments | gestão do abastecimento de medicamentos | إدارة إمداد الأدوية | rheoli cyflenwad meddyginiaethau
medical-equipment-maintenance | maintenance des équipements médicaux | manutenção de equipamento médico | صيانة الأجهزة الطبية | cynnal a chadw offer meddygol
medical-interpreting | interprétariat médical | interpretação médica | ترجمة طبية شفوية | cyfieithu meddygol ar y pryd
medical-translation | traduction médicale | tradução médica | ترجمة طبية تحريرية | cyfieithu meddygol
teaching | enseignement | ensino | تدريس | addysgu
clinical-teaching | enseignement clinique | ensino clínico | تدريس سريري | addysgu clinigol
training-of-trainers | formation de formateurs | formação de formadores | تدريب المدربين | hyfforddi hyfforddwyr
mentoring | mentorat | mentoria | إرشاد مهني | mentora
clinical-supervision | supervision clinique | supervisão clínica | إشراف سريري | goruchwyliaeth glinigol
curriculum-development | élaboration de programmes d’enseignement | desenvolvimento curricular | تطوير المناهج | datblygu cwricwlwm
simulation | simulation | simulação | محاكاة | efelychu
online-teaching | enseignement en ligne | ensino à distância | تعليم عن بعد | addysgu ar-lein
quality-improvement | amélioration de la qualité | melhoria da qualidade | تحسين الجودة | gwella ansawdd
patient-safety | sécurité des patients | segurança do doente | سلامة المرضى | diogelwch cleifion
clinical-audit | audit clinique | auditoria clínica | تدقيق سريري | archwilio clinigol
guideline-development | élaboration de protocoles | elaboração de protocolos | إعداد البروتوكولات | datblygu canllawiau
leadership | leadership | liderança | قيادة | arweinyddiaeth
staff-management | gestion du personnel | gestão de pessoal | إدارة الموظفين | rheoli staff
project-management | gestion de projet | gestão de projetos | إدارة المشاريع | rheoli prosiectau
hospital-management | gestion hospitalière | gestão hospitalar | إدارة المستشفيات | rheoli ysbytai
logistics | logistique | logística | لوجستيات | logisteg
partnership-working | travail en partenariat | trabalho em parceria | عمل بالشراكة | gweithio mewn partneriaeth
needs-assessment | évaluation des besoins | avaliação de necessidades | تقييم الاحتياجات | asesu anghenion
disease-surveillance | surveillance épidémiologique | vigilância epidemiológica | ترصد وبائي | gwyliadwriaeth clefydau
health-promotion | promotion de la santé | promoção da saúde | تعزيز الصحة | hybu iechyd
community-engagement | engagement communautaire | envolvimento comunitário | مشاركة مجتمعية | ymgysylltu â’r gymuned
data-analysis | analyse de données | análise de dados | تحليل البيانات | dadansoddi data
monitoring-and-evaluation | suivi et évaluation | monitorização e avaliação | متابعة وتقييم | monitro a gwerthuso
health-information-systems | systèmes d’information sanitaire | sistemas de informação em saúde | نظم المعلومات الصحية | systemau gwybodaeth iechyd
telemedicine | télémédecine | telemedicina | طب عن بعد | telefeddygaeth
research | recherche | investigação | بحث علمي | ymchwil
`;
