/** What specialties are called where health partnerships are. One line a term: its code, then words for it; see `usage.ts`. */
export const specialtyWords = `
  paediatrics | child and adolescent health | under-five care | paediatric medicine | santé de l'enfant | saúde infantil | صحة الطفل | طب أطفال | pediatrici | pediatria geral
  neonatology | SCBU nursing | special care baby unit | newborn unit | NBU | néonatologie | néonatalogie | neonatologia | حديثي الولادة | newborn intensive care | small and sick newborns | small and sick newborn care
  community-paediatrics | neurodevelopmental disability | developmental disabilities | child disability | childhood disability
  internal-medicine | medical ward | medical wards | specialist medicine | physicianly specialties | ward medicine | adult medicine | medical specialties | باطنية | طب باطني | أمراض باطنية
  acute-medicine | AMU | acute medical unit | medical assessment unit | acute care | acute general medicine
  respiratory-medicine | asthma | COPD | chronic respiratory disease | lung disease | pneumologie | pneumologia | أمراض صدرية
  endocrinology-and-diabetes | diabetic care | diabetes nursing | diabetes specialist nursing | diabétologie | سكري
  infectious-diseases | leprosy | kala-azar | visceral leishmaniasis | viral haemorrhagic fevers | Lassa fever | infectologie | infeciologia | أمراض معدية
  dermatology | skin diseases | skin health | skin NTDs | dermatologie | dermatologia | جلدية
  cardiology | heart disease | cardiologie | cardiologia | أمراض القلب | قلبية
  nephrology | renal | néphrologie | nefrologia | أمراض الكلى
  neurology | neurologie | neurologia | أعصاب
  gastroenterology | GI medicine | gastro-entérologie | gastroenterologia | hepatobiliary medicine | endoscopy nursing
  haematology | blood bank | blood services | hématologie | hematologia | أمراض الدم | transfusion | blood transfusion | transfusion safety | haemovigilance
  oncology | cancer | cancer services | oncologie | cancérologie | oncologia | أورام | cancer screening | surgical oncology
  palliative-care | supportive care | soins palliatifs | cuidados paliativos | رعاية تلطيفية | gofal lliniarol | palliative nursing | palliative care nursing | end-of-life care
  geriatrics | care of older people | older people's care | elderly medicine | gériatrie | geriatria
  emergency-medicine | urgences | médecine d'urgence | medicina de urgência | medicina de emergência | urgência | طب الطوارئ | طوارئ | emergency room | emergency ward | casualty department | meddygaeth frys | paediatric emergency medicine | urgent care | urgent and emergency care
  prehospital-care | emergency ambulance care | emergency medical services | EMS | SAMU
  disaster-medicine | major incident | major incident planning | emergency preparedness and response | emergency response | humanitarian medicine | humanitarian surgery | médecine de catastrophe | medicina de catástrofe
  anaesthesia | anaesthetic care | anesthésie-réanimation | anesthésie | anestesiologia | anestesia | تخدير | تخدير وإنعاش | anaesthesia and critical care | anesthesia and intensive care | anesteteg | anaesthetics (ODP) | anaesthetic practice
  intensive-care | intensive care nursing | réanimation | soins intensifs | soins critiques | cuidados intensivos | medicina intensiva | العناية المركزة | عناية مشددة | gofal dwys | critical illness | critically ill patients | care of the critically ill
  obstetrics-and-gynaecology | gynécologie-obstétrique | gynécologie obstétrique | obstétrique et gynécologie | ginecologia e obstetrícia | ginecologia/obstetrícia | نساء وتوليد | توليد ونسائية | O and G | OB-GYN | obstetrics/gynaecology | obstetrics & gynaecology
  obstetrics | obstétrique | obstetrícia | labour ward | labor ward | delivery suite | maternity ward | توليد
  gynaecology | gynécologie | ginecologia | gynae | نسائية
  maternal-and-newborn-health | lactation | lactation support | infant feeding support | perinatal health | safe motherhood | maternal mortality | maternity services | santé maternelle | santé maternelle et néonatale | santé de la mère et de l'enfant | saúde materna | saúde materno-infantil | صحة الأم | صحة الأم والطفل | iechyd mamau
  sexual-and-reproductive-health | women's and girls' health | santé sexuelle et reproductive | santé de la reproduction | saúde sexual e reprodutiva | الصحة الإنجابية | SRHR
  sexual-violence-care | gender-based violence response | violences sexuelles | sexual assault care
  psychiatry | psychiatrie | psiquiatria | طب نفسي | seiciatreg
  mental-health | santé mentale | saúde mental | صحة نفسية | iechyd meddwl | psychosocial care | psychological support | mental wellbeing | psychosocial | adult mental health | older adult mental health
  clinical-psychology | psychologie clinique | psicologia clínica | علم نفس سريري
  radiology | imaging | radiologie | imagerie médicale | radiologia | imagiologia | أشعة | mammography | CT scanning | breast imaging | radioleg | diagnostic radiography
  ultrasound | échographie | ecografia | ultrassonografia
  pathology | laboratory quality | laboratory strengthening | laboratory services | laboratory diagnostics | diagnostics | biologie médicale | laboratoire | análises clínicas | patologia clínica | مختبر | مختبرات طبية
  histopathology | anatomie pathologique | anatomia patológica
  microbiology | clinical microbiology | microbiologie | microbiologia | bacteriology
  surgery | surgical specialties | surgical care | chirurgie | cirurgia | جراحة | surgical services | global surgery | llawfeddygaeth
  general-surgery | chirurgie générale | cirurgia geral | جراحة عامة | emergency general surgery | abdominal surgery | rural surgery | district surgery
  colorectal-surgery | colorectal | colorectal surgical | coloproctology | proctology
  upper-gi-surgery | upper GI | hepatobiliary | hepatobiliary surgery | HPB | HPB surgery | bariatric surgery
  transplant-surgery | transplant | kidney transplantation | renal transplantation | liver transplantation | transplantation
  trauma-surgery | war surgery and trauma | traumatologie | traumatologia | جراحة حروب | polytrauma | firearm injuries
  orthopaedics | chirurgie orthopédique | orthopédie | ortopedia | ortopedia e traumatologia | عظمية | جراحة العظام | musculoskeletal surgery | bone and joint surgery
  neurosurgery | neurochirurgie | neurocirurgia | جراحة أعصاب
  plastic-surgery | chirurgie plastique | chirurgie réparatrice | cirurgia plástica | جراحة تجميل | جراحة ترميمية
  burns | brûlés | queimados | حروق | burn injuries
  paediatric-surgery | chirurgie pédiatrique | cirurgia pediátrica | جراحة أطفال
  urology | urologie | urologia | مسالك بولية
  ent | ORL | oto-rhino-laryngologie | otorrinolaringologia | أنف أذن حنجرة
  ophthalmology | community eye health | ophtalmologie | oftalmologia | طب العيون | عيون | eye services | blindness prevention | prevention of blindness
  dentistry | odontologie | stomatologie | dentisterie | medicina dentária | estomatologia | طب الأسنان | deintyddiaeth
  adult-nursing | medical-surgical nursing | med-surg nursing | general ward nursing | ward nursing | soins infirmiers | soins généraux | enfermagem geral | تمريض عام | nyrsio oedolion
  surgical-nursing | surgical ward | surgical wards | post-surgical care
  theatre-nursing | bloc opératoire | operating room | bloco operatório | غرفة العمليات | perioperative practice
  critical-care-nursing | HDU nursing | high dependency nursing | infirmier réanimation
  childrens-nursing | child nursing | paediatric ward nursing | children's ward | puériculture | enfermagem pediátrica | تمريض أطفال | nyrsio plant
  mental-health-nursing | psychiatric nursing care | psychiatric nurse care | community mental health nursing | nyrsio iechyd meddwl
  community-nursing | outpatients nursing | hospital at home | home care nursing | home healthcare | primary care nursing | general practice nursing | practice nursing | nyrsio cymunedol
  infection-prevention | CSSD | sterile supply | hygiène hospitalière | prévention et contrôle des infections | prevenção e controlo de infeções | مكافحة العدوى | hospital hygiene | healthcare-associated infections | rheoli heintiau
  nurse-education | nurse teaching | nurse training school | formation infirmière | formação de enfermeiros | تعليم التمريض
  midwifery | obstetric nursing | soins obstétricaux | enfermagem obstétrica | قبالة | bydwreigiaeth | maïeutique
  physiotherapy | kinésithérapie | physiothérapie | fisioterapia | علاج طبيعي | علاج فيزيائي | ffisiotherapi | paediatric physiotherapy | cardiorespiratory physiotherapy
  occupational-therapy | ergothérapie | terapia ocupacional | therapi galwedigaethol
  rehabilitation-services | rééducation | reabilitação | تأهيل | disability and rehabilitation | disability services | adsefydlu
  speech-and-language-therapy | orthophonie | terapia da fala | therapi lleferydd
  prosthetics-and-orthotics | appareillage | orthoprothèse | ortoprotesia | أطراف صناعية
  nutrition | nutrição | تغذية | public health nutrition | clinical nutrition and dietetics | maeth
  malnutrition | malnutrição | سوء التغذية | undernutrition | wasting
  clinical-pharmacy | pharmacie clinique | pharmacie hospitalière | farmácia clínica | farmácia hospitalar | صيدلة سريرية | fferylliaeth
  medicines-management | farmácia | صيدلة | medicines access | access to medicines | pharmaceutical services | pharmaceuticals
  medical-logistics | logistique | logistique médicale | approvisionnement | logística | إمداد | health supply chain | supply chain strengthening
  public-health | One Health | santé publique | saúde pública | صحة عامة | iechyd y cyhoedd | population health | veterinary public health | health protection | gender and health | health security | global health security | International Health Regulations
  global-health | santé mondiale | santé internationale | saúde global | saúde internacional | صحة عالمية | international health partnerships | health partnership work | iechyd byd-eang
  community-health | santé communautaire | saúde comunitária | صحة المجتمع | village health | iechyd cymunedol | outreach
  epidemiology | hospital epidemiology | épidémiologie | epidemiologia | وبائيات | surveillance épidémiologique
  health-promotion | éducation sanitaire | promotion de la santé | promoção da saúde | educação para a saúde | تعزيز الصحة | hybu iechyd | social and behaviour change | SBCC | risk communication and community engagement | RCCE
  immunisation | vaccinations | vaccination programmes | imunização | vacinação | تحصين | لقاحات
  environmental-health | eau, hygiène et assainissement | assainissement | água e saneamento | water and sanitation | water, sanitation and hygiene
  noncommunicable-diseases | chronic diseases | long-term conditions | maladies non transmissibles | maladies chroniques | doenças não transmissíveis | doenças crónicas | أمراض مزمنة
  health-systems-strengthening | health system reform | health system development | renforcement du système de santé | fortalecimento dos sistemas de saúde | تعزيز النظام الصحي | capacity development of health services
  health-policy | politique de santé | política de saúde | سياسات صحية | health governance | polisi iechyd
  health-management | gestion hospitalière | administration hospitalière | gestão hospitalar | gestão em saúde | إدارة مستشفيات | إدارة صحية | programme management | project management | rheoli iechyd
  quality-improvement | qualité des soins | quality of care | amélioration de la qualité | melhoria da qualidade | جودة الرعاية | gwella ansawdd | service improvement
  human-resources-for-health | ressources humaines en santé | recursos humanos em saúde | health labour market | nursing workforce
  health-informatics | informatique de santé | informática em saúde | electronic health records | EHR | digital transformation
  health-data | HMIS | health information | routine health information | information sanitaire | informação em saúde | monitoring, evaluation and learning | MEAL
  health-research | recherche | recherche clinique | investigação | investigação clínica | pesquisa | بحث علمي | clinical studies | ymchwil iechyd
  medical-equipment | oxygen | medical oxygen | oxygen systems | équipement médical | équipements biomédicaux | maintenance biomédicale | equipamento médico | manutenção hospitalar | أجهزة طبية | medical engineering | oxygen systems | oxygen | biomedical equipment | EBME
  hospital-infrastructure | hospital construction | health facility construction | infrastructures de santé | solar energy
  health-professions-education | formation | formation médicale | formation continue | enseignement médical | pédagogie médicale | educação médica | formação | ensino | تعليم طبي | addysg feddygol | undergraduate medical education | medical teaching | health worker training | clinical training | clinical education and training | academic teaching | faculty development
  postgraduate-medical-education | specialist training | residency programmes | internato médico | formation spécialisée
  health-interpreting | community interpreting | interprétariat | interpretação | ترجمة طبية
  language-teaching | enseignement du français | enseignement de l'anglais | ensino de português | ensino de inglês | English language
  any-specialty | clinical specialties | all clinical areas | any clinical area | depending on profile | according to profile | toutes spécialités | todas as especialidades | جميع الاختصاصات
  general-practice | outpatients | outpatient care | OPD | outpatient department | médecine générale | medicina geral | medicina geral e familiar | medicina familiar | soins de santé primaires | soins primaires | cuidados de saúde primários | طب عام | طب الأسرة | رعاية صحية أولية | gofal sylfaenol | ymarfer cyffredinol | general outpatient care | rural medicine
  rehabilitation-medicine | spinal injuries | spinal cord injury | spinal injury rehabilitation | spinal rehabilitation | brain injury rehabilitation
  paediatric-ophthalmology | orthoptics
  radiotherapy | therapeutic radiography
  occupational-medicine | occupational health
`;
