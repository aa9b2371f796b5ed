/** What specialties are called where health partnerships are. One line a term: its code, then words for it; see `usage.ts`. */
export const specialtyWords = `
  paediatrics | child and adolescent health | under-five care | paediatric medicine | santé de l'enfant | saúde infantil | صحة الطفل | طب أطفال | pediatrici | pediatria geral | أطفال | =watoto | iechyd plant | paediatics | pediatics | santé infantile | afya ya watoto | under-fives | under-five health | children under five | child survival | IMCI | integrated management of childhood illness
  neonatology | SCBU nursing | special care baby unit | newborn unit | NBU | néonatologie | néonatalogie | neonatologia | حديثي الولادة | newborn intensive care | small and sick newborns | small and sick newborn care | newyddenedigol | néonatalogie et soins intensifs | watoto wachanga | prematurity | preterm birth | preterm babies | premature babies | neonatal mortality
  community-paediatrics | neurodevelopmental disability | developmental disabilities | child disability | childhood disability
  internal-medicine | medical ward | medical wards | specialist medicine | physicianly specialties | ward medicine | adult medicine | medical specialties | باطنية | طب باطني | أمراض باطنية | magonjwa ya ndani | medicina interna e especialidades
  acute-medicine | AMU | acute medical unit | medical assessment unit | acute care | acute general medicine | medical admissions | medical admissions unit | acute medical ward | medical assessment
  respiratory-medicine | asthma | COPD | chronic respiratory disease | lung disease | pneumologie | pneumologia | أمراض صدرية | bronchoscopy | sleep medicine | chest clinic | pulmonary | =resp | respiratory nursing | pneumology
  endocrinology-and-diabetes | diabetic care | diabetes nursing | diabetes specialist nursing | diabétologie | سكري | endocrinology and diabetes mellitus | obesity | weight management | سكري وغدد | kisukari
  infectious-diseases | leprosy | kala-azar | visceral leishmaniasis | viral haemorrhagic fevers | Lassa fever | infectologie | infeciologia | أمراض معدية | infectiologie | infection medicine | fièvres hémorragiques | magonjwa ya kuambukiza
  dermatology | skin diseases | skin health | skin NTDs | dermatologie | dermatologia | جلدية | dermatology nursing | albinism | =derm
  cardiology | heart disease | cardiologie | cardiologia | أمراض القلب | قلبية | cath lab | cardiac catheterisation laboratory | rheumatic heart disease | heart failure | =cardio | cardiologie interventionnelle
  nephrology | renal | néphrologie | nefrologia | أمراض الكلى | =kidney | kidney disease | kidney medicine | dialyse | hémodialyse | diálise | hemodiálise | غسيل الكلى | غسيل كلى | dialysis unit | end-stage renal failure
  neurology | neurologie | neurologia | أعصاب | =neuro | neuro nursing | neuroscience nursing | Parkinson's disease | multiple sclerosis
  gastroenterology | GI medicine | gastro-entérologie | gastroenterologia | hepatobiliary medicine | endoscopy nursing | IBD | inflammatory bowel disease
  haematology | blood bank | blood services | hématologie | hematologia | أمراض الدم | transfusion | blood transfusion | transfusion safety | haemovigilance | thalassaemia | leukaemia | bone marrow transplant | stem cell transplant | haemoglobinopathies | =haem | lymphoma | myeloma | blood safety | blood disorders | blood cancers
  oncology | cancer | cancer services | oncologie | cancérologie | oncologia | أورام | cancer screening | surgical oncology | lung cancer | =onc | oncolgy | cancerologie | saratani
  palliative-care | supportive care | soins palliatifs | cuidados paliativos | رعاية تلطيفية | gofal lliniarol | palliative nursing | palliative care nursing | end-of-life care | bereavement | bereavement care | huduma shufaa | soins de fin de vie
  geriatrics | care of older people | older people's care | elderly medicine | gériatrie | geriatria | frailty | falls | falls prevention | delirium | memory clinic | care homes | long-term care | nursing homes
  emergency-medicine | urgences | médecine d'urgence | medicina de urgência | medicina de emergência | urgência | طب الطوارئ | طوارئ | emergency room | emergency ward | casualty department | meddygaeth frys | paediatric emergency medicine | urgent care | urgent and emergency care | minor injuries | minor injuries unit | walk-in centre | mass casualty | huduma ya dharura | huduma za dharura | gofal brys | emergency surgery department | poisoning
  prehospital-care | emergency ambulance care | emergency medical services | EMS | SAMU | retrieval medicine | flight nursing | aeromedical | aeromedical retrieval | wilderness medicine | expedition medicine | mountain medicine | soins préhospitaliers
  disaster-medicine | major incident | major incident planning | emergency preparedness and response | emergency response | humanitarian medicine | humanitarian surgery | médecine de catastrophe | medicina de catástrofe | disaster preparedness | emergency planning | disaster risk reduction | emergency preparedness
  anaesthesia | anaesthetic care | anesthésie-réanimation | anesthésie | anestesiologia | anestesia | تخدير | تخدير وإنعاش | anaesthesia and critical care | anesthesia and intensive care | anesteteg | anaesthetics (ODP) | anaesthetic practice | neuroanaesthesia | cardiac anaesthesia | anestheteg | usingizi | anasthesia | anaesthetic support
  intensive-care | intensive care nursing | réanimation | soins intensifs | soins critiques | cuidados intensivos | medicina intensiva | العناية المركزة | عناية مشددة | gofal dwys | critical illness | critically ill patients | care of the critically ill | critical care nursing (adult) | uangalizi maalum
  obstetrics-and-gynaecology | gynécologie-obstétrique | gynécologie obstétrique | obstétrique et gynécologie | ginecologia e obstetrícia | ginecologia/obstetrícia | نساء وتوليد | توليد ونسائية | O and G | OB-GYN | obstetrics/gynaecology | obstetrics & gynaecology | النساء والولادة | نسائية وتوليد | obs gynae | obs and gyn
  obstetrics | obstétrique | obstetrícia | labour ward | labor ward | delivery suite | maternity ward | توليد | high-risk pregnancy | accouchement | obsterics | wodi ya wazazi | stillbirth | eclampsia | pre-eclampsia | postpartum haemorrhage
  gynaecology | gynécologie | ginecologia | gynae | نسائية | menopause | gyneacology | menstrual disorders | miscarriage | early pregnancy | early pregnancy care | pelvic floor disorders
  maternal-and-newborn-health | lactation | lactation support | infant feeding support | perinatal health | safe motherhood | maternal mortality | maternity services | santé maternelle | santé maternelle et néonatale | santé de la mère et de l'enfant | saúde materna | saúde materno-infantil | صحة الأم | صحة الأم والطفل | iechyd mamau | postnatal ward | afya ya mama na mtoto | afya ya mama | antenatal ward
  sexual-and-reproductive-health | women's and girls' health | santé sexuelle et reproductive | santé de la reproduction | saúde sexual e reprodutiva | الصحة الإنجابية | SRHR | planification familiale | planeamento familiar | afya ya uzazi | community sexual and reproductive health
  sexual-violence-care | gender-based violence response | violences sexuelles | sexual assault care
  psychiatry | psychiatrie | psiquiatria | طب نفسي | seiciatreg | acute psychiatry | inpatient psychiatry | =psych | psychatry | physchiatry
  mental-health | santé mentale | saúde mental | صحة نفسية | iechyd meddwl | psychosocial care | psychological support | mental wellbeing | psychosocial | adult mental health | older adult mental health | PTSD | psychological trauma | post-traumatic stress | crisis team | crisis and home treatment | crisis resolution | home treatment team | eating disorders | psychological first aid | دعم نفسي اجتماعي | الدعم النفسي الاجتماعي | afya ya akili | forensic mental health | iechyd meddwl cymunedol | depression | anxiety | psychosis | schizophrenia | bipolar disorder | severe mental illness | common mental disorders | self-harm | suicide prevention | survivors of torture | torture survivors | trauma recovery | trauma-informed care | psychological trauma care | grief | burnout | staff wellbeing
  clinical-psychology | psychologie clinique | psicologia clínica | علم نفس سريري | neuropsychology | child psychology | health psychology | clinical neuropsychology
  radiology | imaging | radiologie | imagerie médicale | radiologia | imagiologia | أشعة | mammography | CT scanning | breast imaging | radioleg | diagnostic radiography | plain film | plain radiography | X-ray | =rads | picha za mionzi
  ultrasound | échographie | ecografia | ultrassonografia
  pathology | laboratory quality | laboratory strengthening | laboratory services | laboratory diagnostics | biologie médicale | laboratoire | análises clínicas | patologia clínica | مختبر | مختبرات طبية | laboratório | PCR | molecular diagnostics | maabara | laboratory management | laboratory quality management | laboratory accreditation
  histopathology | anatomie pathologique | anatomia patológica | =histo | cytopathology | digital pathology
  microbiology | clinical microbiology | microbiologie | microbiologia | bacteriology | =micro
  surgery | surgical specialties | surgical care | chirurgie | cirurgia | جراحة | surgical services | global surgery | llawfeddygaeth | upasuaji | جراحة عامة ومناظير
  general-surgery | chirurgie générale | cirurgia geral | جراحة عامة | emergency general surgery | abdominal surgery | rural surgery | district surgery | minimal access surgery | chirurgie viscérale | chirurgie digestive
  colorectal-surgery | colorectal | colorectal surgical | coloproctology | proctology
  upper-gi-surgery | upper GI | hepatobiliary | hepatobiliary surgery | HPB | HPB surgery | bariatric surgery | =bariatric
  transplant-surgery | transplant | kidney transplantation | renal transplantation | liver transplantation | transplantation
  trauma-surgery | war surgery and trauma | traumatologie | traumatologia | جراحة حروب | polytrauma | firearm injuries
  orthopaedics | chirurgie orthopédique | orthopédie | ortopedia | ortopedia e traumatologia | عظمية | جراحة العظام | musculoskeletal surgery | bone and joint surgery | foot and ankle | foot and ankle surgery | =ortho | orthopaedic trauma | =spine | limb reconstruction | bone and joint infection | clubfoot care
  neurosurgery | neurochirurgie | neurocirurgia | جراحة أعصاب | spina bifida | spina bifida and hydrocephalus
  plastic-surgery | chirurgie plastique | chirurgie réparatrice | cirurgia plástica | جراحة تجميل | جراحة ترميمية
  burns | brûlés | queimados | حروق | burn injuries | الحروق
  paediatric-surgery | chirurgie pédiatrique | cirurgia pediátrica | جراحة أطفال
  urology | urologie | urologia | مسالك بولية
  ent | ORL | oto-rhino-laryngologie | otorrinolaringologia | أنف أذن حنجرة
  ophthalmology | community eye health | ophtalmologie | oftalmologia | طب العيون | عيون | eye services | blindness prevention | prevention of blindness | opthalmology | opthamology | ophtalmology | =macho | afya ya macho
  dentistry | odontologie | stomatologie | dentisterie | medicina dentária | estomatologia | طب الأسنان | deintyddiaeth | community dental service | special care dentistry | =meno | afya ya kinywa
  adult-nursing | medical-surgical nursing | med-surg nursing | general ward nursing | ward nursing | soins infirmiers | soins généraux | enfermagem geral | تمريض عام | nyrsio oedolion | general nursing | nyrsio cyffredinol
  surgical-nursing | surgical ward | surgical wards | post-surgical care
  theatre-nursing | bloc opératoire | operating room | bloco operatório | غرفة العمليات | perioperative practice | theatre sister | theatre lists
  critical-care-nursing | HDU nursing | high dependency nursing | infirmier réanimation
  childrens-nursing | child nursing | paediatric ward nursing | children's ward | puériculture | enfermagem pediátrica | تمريض أطفال | nyrsio plant
  mental-health-nursing | psychiatric nursing care | psychiatric nurse care | community mental health nursing | nyrsio iechyd meddwl
  community-nursing | outpatients nursing | hospital at home | home care nursing | home healthcare | primary care nursing | general practice nursing | practice nursing | nyrsio cymunedol | continence | nyrsio ardal
  infection-prevention | CSSD | sterile supply | hygiène hospitalière | prévention et contrôle des infections | prevenção e controlo de infeções | مكافحة العدوى | hospital hygiene | healthcare-associated infections | rheoli heintiau | controlo de infeção | surgical site infection | SSI | healthcare-associated infection | HCAI | nosocomial infection | kudhibiti maambukizi
  nurse-education | nurse teaching | nurse training school | formation infirmière | formação de enfermeiros | تعليم التمريض
  midwifery | obstetric nursing | soins obstétricaux | enfermagem obstétrica | قبالة | bydwreigiaeth | maïeutique | bydwreigiaeth gymunedol | maieutique
  physiotherapy | kinésithérapie | physiothérapie | fisioterapia | علاج طبيعي | علاج فيزيائي | ffisiotherapi | paediatric physiotherapy | cardiorespiratory physiotherapy | pelvic floor | women's health physiotherapy | respiratory physiotherapy service | العلاج الطبيعي
  occupational-therapy | ergothérapie | terapia ocupacional | therapi galwedigaethol
  rehabilitation-services | rééducation | reabilitação | تأهيل | disability and rehabilitation | disability services | adsefydlu | seating | posture and seating | pulmonary rehabilitation | falls rehabilitation
  speech-and-language-therapy | orthophonie | terapia da fala | therapi lleferydd | AAC | augmentative communication | voice disorders | stammering
  prosthetics-and-orthotics | appareillage | orthoprothèse | ortoprotesia | أطراف صناعية
  nutrition | nutrição | تغذية | public health nutrition | clinical nutrition and dietetics | maeth | =lishe | lishe ya jamii | micronutrients | school feeding | food security
  malnutrition | malnutrição | سوء التغذية | undernutrition | wasting | growth monitoring
  clinical-pharmacy | pharmacie clinique | pharmacie hospitalière | farmácia clínica | farmácia hospitalar | صيدلة سريرية | fferylliaeth | aseptic services | aseptics
  medicines-management | farmácia | صيدلة | medicines access | access to medicines | pharmaceutical services | pharmaceuticals | safe use of medicines | access to medicines
  medical-logistics | logistique | logistique médicale | approvisionnement | logística | إمداد | health supply chain | supply chain strengthening | medical stores | stores and procurement | stores management | procurement | medicines procurement
  public-health | One Health | santé publique | saúde pública | صحة عامة | iechyd y cyhoedd | population health | veterinary public health | health protection | gender and health | health security | global health security | International Health Regulations | iechyd cyhoeddus | الصحة العامة | afya ya umma
  global-health | santé mondiale | santé internationale | saúde global | saúde internacional | صحة عالمية | international health partnerships | health partnership work | iechyd byd-eang
  community-health | santé communautaire | saúde comunitária | صحة المجتمع | village health | iechyd cymunedol | outreach | afya ya jamii | santé villageoise
  epidemiology | hospital epidemiology | épidémiologie | epidemiologia | وبائيات | surveillance épidémiologique
  health-promotion | éducation sanitaire | promotion de la santé | promoção da saúde | educação para a saúde | تعزيز الصحة | hybu iechyd | social and behaviour change | SBCC | risk communication and community engagement | RCCE
  immunisation | vaccinations | vaccination programmes | imunização | vacinação | تحصين | لقاحات
  environmental-health | eau, hygiène et assainissement | assainissement | água e saneamento | water and sanitation | water, sanitation and hygiene | climate resilience | climate-resilient health facilities
  noncommunicable-diseases | chronic diseases | long-term conditions | maladies non transmissibles | maladies chroniques | doenças não transmissíveis | doenças crónicas | أمراض مزمنة
  health-systems-strengthening | health system reform | health system development | renforcement du système de santé | fortalecimento dos sistemas de saúde | تعزيز النظام الصحي | capacity development of health services
  health-policy | politique de santé | política de saúde | سياسات صحية | health governance | polisi iechyd
  health-management | gestion hospitalière | administration hospitalière | gestão hospitalar | gestão em saúde | إدارة مستشفيات | إدارة صحية | programme management | project management | rheoli iechyd | =management | =operations | hospital operations | operational management | service management | NHS operations | general management | usimamizi wa hospitali
  quality-improvement | qualité des soins | quality of care | amélioration de la qualité | melhoria da qualidade | جودة الرعاية | gwella ansawdd | service improvement | clinical audit | gwella gwasanaethau
  human-resources-for-health | ressources humaines en santé | recursos humanos em saúde | health labour market | nursing workforce
  health-informatics | informatique de santé | informática em saúde | electronic health records | EHR | digital transformation
  health-data | HMIS | health information | routine health information | information sanitaire | informação em saúde | monitoring, evaluation and learning | MEAL | business intelligence | clinical coding
  health-research | recherche | recherche clinique | investigação | investigação clínica | pesquisa | بحث علمي | clinical studies | ymchwil iechyd | research nursing
  medical-equipment | oxygen | medical oxygen | oxygen systems | équipement médical | équipements biomédicaux | maintenance biomédicale | equipamento médico | manutenção hospitalar | أجهزة طبية | medical engineering | oxygen systems | oxygen | biomedical equipment | EBME | infusion devices | ventilation devices | infusion and ventilation devices | medical devices | dialysis machines
  hospital-infrastructure | hospital construction | health facility construction | infrastructures de santé | solar energy
  health-professions-education | formation | formation médicale | formation continue | enseignement médical | pédagogie médicale | educação médica | formação | ensino | تعليم طبي | addysg feddygol | undergraduate medical education | medical teaching | health worker training | clinical training | clinical education and training | academic teaching | faculty development
  postgraduate-medical-education | specialist training | residency programmes | internato médico | formation spécialisée
  health-interpreting | community interpreting | interprétariat | interpretação | ترجمة طبية
  language-teaching | enseignement du français | enseignement de l'anglais | ensino de português | ensino de inglês | English language
  any-specialty | clinical specialties | all clinical areas | any clinical area | depending on profile | according to profile | toutes spécialités | todas as especialidades | جميع الاختصاصات
  general-practice | outpatients | outpatient care | OPD | outpatient department | médecine générale | medicina geral | medicina geral e familiar | medicina familiar | soins de santé primaires | soins primaires | cuidados de saúde primários | طب عام | طب الأسرة | رعاية صحية أولية | gofal sylfaenol | ymarfer cyffredinol | general outpatient care | rural medicine | out of hours | NHS 111 | clínica geral | meddygaeth teulu | homeless health | inclusion health | prison health
  rehabilitation-medicine | spinal injuries | spinal cord injury | spinal injury rehabilitation | spinal rehabilitation | brain injury rehabilitation
  paediatric-ophthalmology | orthoptics
  radiotherapy | therapeutic radiography
  occupational-medicine | occupational health
  audiology | audiovestibular medicine | audiological medicine | cochlear implants | hearing loss | audiologie | audiologia
  rheumatology | =rheum
  stroke-medicine | stroke nursing | acute stroke | hyperacute stroke
  tropical-medicine | travel health | maladies tropicales | paludisme | snakebite | magonjwa ya kitropiki | onchocerciasis | schistosomiasis | podoconiosis | mycetoma | lymphatic filariasis | soil-transmitted helminths | Chagas disease | dengue | yaws
  hiv-medicine | PTME | PMTCT | prevention of mother-to-child transmission | virusi vya ukimwi
  child-psychiatry | ADHD | neurodevelopmental disorders
  maxillofacial-surgery | max fax | maxfax
  health-visiting | early years | 0-19 service | family nurse partnership
  wound-care | lymphoedema | pressure ulcers | leg ulcers | =wounds | stoma care | ostomy care
  podiatry | high-risk foot | foot protection | at-risk foot | podiatric surgery
  antimicrobial-stewardship | =stewardship | antibiotic stewardship programme | bon usage des antibiotiques
  health-financing | NHS finance | hospital finance | NHS trust finance | costing | financial management | health finance
  medical-physics | radiation safety
  cardiac-surgery | valve surgery | heart valve surgery
`;
