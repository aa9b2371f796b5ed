/** What skills are called in adverts and on profiles. One line a term: its code, then words for it; see `usage.ts`. */
export const skillWords = `
  clinical-teaching | ward round teaching | ward rounds | ward-round teaching | morning meetings | grand rounds | teaching on the wards | teaching at the bedside | teaching in clinic | supervised practice | supervised clinical practice | enseignement clinique | encadrement clinique | ensino clínico | operate alongside local surgeons | operating alongside local surgeons | operate with local surgeons | side by side teaching | work alongside local staff | clinical skills teaching | teaching clinical skills | clinical skills training | taught student midwives | taught students | ward teaching | teaching on the ward | tutor of interns | teaching registrars | training registrars | training juniors | accompagnement des étudiants | encadrement des étudiants | encadrement des étudiantes | ward based teaching
  case-based-discussion | case discussions | case presentations | case conferences | case review | multidisciplinary team meetings | MDT meetings | case discussion | case conference | guide discussion of cases
  morbidity-and-mortality-meetings | M&M meetings | mortality review | death audit | mortality meetings | perinatal reviews | M&M | M and M | audit of deaths | perinatal mortality review
  clinical-supervision | supervising midwives | supervising nurses | supervising doctors | supervise midwives | supervise nurses | supervise clinical officers | supervise trainees | remote supervision | supportive supervision visits | supervision of interns | supervision of residents | supervision du personnel | supervisão | إشراف | supervise interns | supervise nurse anaesthetists | supervise students | supervise junior doctors | supervising students | supervise residents | practice supervisor | educational supervisor | clinical supervisor | student supervision | registrar supervision | reflective supervision
  mentoring | mentoring of local staff | mentoring colleagues | mentor nurses | mentor doctors | mentor midwives | mentor health workers | mentor staff | encadrement | tutorat clinique | mentoria | coaching of staff | WhatsApp mentoring | preceptor | preceptor for new grads | preceptoring | tutorat | tutoria | compagnonnage | parrainage de soignants | mentorat
  distance-mentoring | WhatsApp support group | WhatsApp support | remote mentoring | online mentoring | virtual mentoring | e-mentoring | ECHO hub | ECHO hub clinician | tele-ECHO | runs ECHO | run ECHO | ECHO telementoring | ECHO network
  teaching | teaching medical students | teaching nursing students | teaching midwives | teaching residents | teach medical students | medical teaching | enseigner | formation du personnel | formation continue | formation médicale | formation des équipes | ensino | formação | capacitação | capacitação de profissionais | تدريب | تدريس | تدريب الكوادر | hyfforddi | addysgu | skills training | practical training | delivering training | deliver teaching | trainer | instructor | give talks | presenting at conferences | guest lectures | tutorials | small group teaching | teach residents | train residents | training interns | teach nurses | teach midwives | teach doctors | teaching nurses | teaching doctors | teaching junior doctors | teach students | train technicians | training technicians | train clinicians | train colleagues | deliver a training course | deliver training courses | run training courses | teaching sessions | training days | study days | educational sessions | refresher training | refresher courses
  training-of-trainers | formation de formateurs | formação de formadores | تدريب المدربين | master trainer | master trainers | training of mentors | train instructors
  simulation | simulation-based training | simulation-based education | simulation teaching | simulation scenarios | skills drills | emergency drills | in situ simulation | mannequin training | moulage | mannequins | manikins | drills | drills faculty | simulation faculty | debrief | scenario practice | scenario training | simulation lab
  assessment-of-learners | examining students | external examiner | external examining | exam setting | examination of candidates | examiner | assessment of trainees | assess trainees | assess students | assessment of students | examining candidates | workplace-based assessment | competency assessment | student assessor | practice assessor | OSCE examiner | practical exams | exam questions | student log books | sign-off mentor | external examiner MMed
  online-teaching | e-learning | distance teaching | online lectures | online courses | webinar teaching | virtual lectures | formation à distance | enseignement à distance | ensino à distância | تعليم عن بعد | conception de modules en ligne | modules en ligne | running e-learning | e-learning modules | recorded modules | cours en ligne | aulas online
  curriculum-development | curriculum review | course design and delivery | syllabus | develop training materials | training materials | training manual | training manuals | teaching materials | training modules | élaboration de curricula | desenvolvimento curricular | design training | course design | design a training course | develop a course | develop courses | modules de stage | approche par compétences | curriculum writing
  emergency-obstetric-and-newborn-care | PROMPT faculty | PROMPT course | ALSO course | EmOC | MOET | POET course | LSS (life-saving skills) | life saving skills | obstetric drills | obstetric emergencies | SONU | SONUB | SONUC | signal functions | maternal emergencies | PROMPT | PROMPT instructor | PROMPT facilitator | ALSO instructor | ALSO provider | obstetric emergency drills | management of obstetric emergencies | obstetric emergency training | MOES | PPH and eclampsia | haemorrhage and eclampsia | urgences obstétricales | urgences obstétricales et néonatales | PRONTO | formateur PRONTO | emergências obstétricas
  care-in-labour | intrapartum care | labour ward care | labour and delivery | deliveries | conducting deliveries | normal delivery | normal birth | attending births | accouchement | partos | parto normal | partograph
  antenatal-care | prenatal care | antenatal clinics | consultation prénatale | CPN | consultas pré-natais | رعاية الحوامل
  family-planning | contraception | family planning counselling | contraceptive counselling | planification familiale | planeamento familiar | تنظيم الأسرة | long-acting reversible contraception | LARC
  thermal-ablation-of-the-cervix | cryotherapy | thermocoagulation
  cervical-cancer-screening | visual inspection with acetic acid | HPV testing | cervical screening | colposcopy | screen and treat | cervical cancer screen and treat | VIA screening
  care-of-preterm-babies | incubator care | KMC | kangaroo care | kangaroo mother care | premature babies | low-birth-weight babies | method kangourou | KMC corner | preterm feeding | thermal care | small babies | méthode kangourou | soins kangourou | peau à peau | método canguru | mãe canguru
  neonatal-intensive-care | NICU care | SCBU care | special care of newborns | neonatal unit care | setting up neonatal units | neonatal unit nursing
  newborn-care | essential newborn care | care of newborns | small baby care | soins aux nouveau-nés | cuidados ao recém-nascido | newborn ward
  neonatal-resuscitation | Helping Babies Breathe | HBB | NLS | newborn life support | resuscitation of newborns | réanimation néonatale | reanimação neonatal | neonatal life support | NLS instructor | NLS provider | resuscitation of the newborn | Helping Babies Survive | newborn resuscitation training | réanimation du nouveau-né
  integrated-management-of-childhood-illness | iCCM | integrated community case management | IMNCI | IMCI | PCIME | AIDI
  paediatric-emergency-care | ETAT | ETAT+ | ETAT plus | emergency triage assessment and treatment | APLS | EPALS | sick child care | convulsions
  paediatric-care | childcare medicine | care of sick children | paediatric ward | paediatric outpatient | soins pédiatriques | cuidados pediátricos
  treatment-of-severe-acute-malnutrition | stabilisation centre | stabilization centre | inpatient therapeutic feeding | CRENI | malnutrition treatment | treatment of malnutrition | ITFC | SAM | inpatient management of SAM | therapeutic feeding | CMAM
  outpatient-therapeutic-feeding | OTP | IMAM | CRENAS
  measles-outbreak-response | measles
  use-of-protective-equipment | PPE | donning and doffing | personal protective equipment
  ebola-care | Ebola response | Ebola treatment | Ebola treatment unit | ETU
  outbreak-response | outbreak preparedness | outbreak control | epidemic response | contact tracing | riposte aux épidémies | outbreak report | outbreak reports | outbreak investigation
  general-surgery | appendectomy | appendicectomy | laparotomy | bowel surgery | abdominal operations | surgical operations | operating | interventions chirurgicales | hernia repair | hernia | hernia mesh
  trauma-surgery | war wounds | war wounded | gunshot wounds | blast injuries | damage control surgery
  trauma-life-support | Primary Trauma Care | PTC course | ATLS | TEAM course | trauma course | trauma courses | trauma teaching | trauma training | trauma instructor | ETC instructor | European Trauma Course | trauma team leadership | ATLS instructor | road crash
  surgical-skills-training | surgical training | teaching surgery | training surgeons | train surgeons | hands-on surgical training | COSECSA | surgical college examiner | operate with and teach registrars | trainer of surgical registrars
  sterile-processing | instrument maintenance | instrument sterilisation | autoclave | decontamination | stérilisation | esterilização | endoscope reprocessing | sterile supply | instrument decontamination | decontamination of instruments | autoclave testing | autoclave validation | tray tracking | instrument traceability | traceability system | Bowie-Dick | washer disinfector | CSSD set-up | instrument reprocessing | instrument tray lists | tray lists for instruments | tray standardisation | instrument trays | instrument sets | set assembly | CSSD work | sterile services | decontamination training | works in CSSD | HSDU
  scrub-practice | circulating | circulating nurse | scrub nursing | instrument nurse | theatre nurse training | theatre lists | operating lists | scrub and circulate | loan kit | tray lists | theatre preparation
  theatre-management | running theatres | theatre organisation | operating theatre management
  perioperative-care | pre-operative assessment | preoperative assessment | peri-operative nursing | postoperative care
  general-anaesthesia | ketamine anaesthesia | anaesthesia in low-resource settings | giving anaesthetics | anaesthesia provision | anesthésie générale | draw-over | drawover | TIVA | ketamine
  anaesthesia-safety-standards | SAFE anaesthesia course | Lifebox | safer anaesthesia
  spinal-and-regional-anaesthesia | spinal anaesthesia | nerve blocks | regional blocks | epidural | rachianesthésie | spinal blocks | spinals | =regional | raquianestesia
  critical-care | care of critically ill | critically ill patients | ICU care | ICU nursing | ICU set-up | high-dependency care | acute care of the deteriorating patient | soins intensifs | cuidados intensivos
  electrolyte-and-fluid-disorders | fluid management | fluid and electrolyte management
  diabetes-care | diabetic ketoacidosis | DKA | diabetes clinics | diabetes management | gestational diabetes clinic | run diabetic clinic | diabetic clinic | diabetic clinics | insulin safety | structured education groups | structured diabetes education | insulin pumps | pump clinics | carb counting | carbohydrate counting | DAFNE | DESMOND | Ramadan and insulin advice | Ramadan advice | diabetes in Ramadan | hypoglycaemia awareness | diabetes clinic in primary care | diabetes clinic
  hypertension-care | hypertension management | blood pressure control
  chronic-disease-management | NCD clinics | NCD management | chronic care | long-term condition management | non-communicable diseases | noncommunicable diseases | NCDs | NCD care | diabetes and hypertension | long-term conditions
  hiv-care | ARV treatment | ART | antiretroviral therapy | ART clinic | PMTCT | HIV treatment | prise en charge du VIH | TARV
  hiv-testing-and-counselling | VCT | HTS
  tuberculosis-care | DOTS | TB management | TB care | TB treatment
  chemotherapy | chemo | chemotherapy administration | chemotherapy delivery | safe handling of cytotoxics | cytotoxics
  palliative-morphine-use | morphine prescribing | morphine titration | pain control with oral morphine | liquid morphine | liquid morphine supply | morphine reconstitution
  palliative-care | end-of-life care | hospice care | symptom control
  laboratory-testing | laboratory diagnosis | lab tests | lab work | laboratory techniques | laboratory tests | analyses de laboratoire | diagnostic tests
  laboratory-quality-management | SLIPTA | SLMTA | ISO 15189 | laboratory accreditation | lab quality | quality management systems | external quality assessment | laboratory accreditation | support laboratory to reach accreditation | SLIPTA | SLMTA | UKAS | UKAS accreditation | stepwise accreditation | document control | non-conformities | gap audit | quality manual | laboratory SOPs | internal quality control
  blood-banking | transfusion services
  image-reporting | reporting X-rays | reading scans | reading X-rays | X-ray interpretation | CT reporting | teleradiology | X-ray reporting | plain film reporting | radiology reporting | reporting of X-rays | review images remotely | interpret X-rays | X-ray interpretation | interpreting X-rays | discrepancy meetings | teleradiology reporting | télé-radiologie | reporting scans
  echocardiography | cardiac ultrasound
  ultrasound | sonography | ultrasound training | échographie | ecografia | abdominal scanning | ultrasound scanning
  point-of-care-ultrasound | POCUS | bedside ultrasound | FAST scan | eFAST | FAMUS | FUSIC
  musculoskeletal-rehabilitation | gait training | orthopaedic rehabilitation | post-fracture rehabilitation
  stump-care-and-prosthetic-fitting | prosthesis fitting | limb fitting
  spinal-surgery | spine surgery | scoliosis surgery
  wound-care | wound dressing | leg ulcer care | pressure ulcer prevention | pansements | pressure ulcers | pressure ulcer care | pressure injury prevention
  nursing-care | basic nursing care | bedside nursing | general nursing | nursing skills | nursing practice | fundamental nursing care | soins infirmiers | cuidados de enfermagem | رعاية تمريضية
  nursing-assessment | nursing process | care planning | nursing care plans | nursing documentation
  early-warning-scores | PEWS | MEOWS
  infection-prevention-and-control | IPC | IPC audit | infection control audits | IPC training | hygiène | prévention des infections | prevenção de infeções | مكافحة العدوى | hospital hygiene | IPC training | IPC audits | infection control audit | infection control audits | IPC improvement | IPC committee | IPC committees | outbreak control in hospital | environmental cleaning | cleaning audit | isolation practice | catheter infection bundles | line infection bundles | central line infection | CLABSI | care bundles | controlo de infeção | controlo da infeção | IPC link nurses | link nurse training | link nurses | IPC link nurse
  healthcare-waste-management | waste management | medical waste | clinical waste
  antimicrobial-stewardship | AMS | antibiotic stewardship | antibiotic prescribing | AMR | antimicrobial resistance | antimicrobial committee | antibiotic committee | stewardship ward rounds | stewardship rounds | antibiotic rounds | antimicrobial audit | antibiotic review
  pharmacy-stock-control | gestion de la pharmacie | inventory | pharmacy stores | stock control | drug store management | gestion des stocks | gestão de stocks | stock cards | stock levels | store reorganisation | reorganise stores | reorganise store
  medicines-supply-management | drug supply | drug supply management | medicines procurement | essential medicines supply | pharmaceutical supply | forecasting and quantification | quantification | pharmacy management | forecasting of medicines | quantification of medicines | drug supply
  clinical-pharmacy | ward pharmacy | pharmaceutical care planning | medicines reconciliation | medication review
  logistics | supply chain | warehouse management | warehousing | logistique | logística | transport management | warehouse | cold store | stores
  procurement | purchasing | tendering | achats | aquisições
  data-collection | registry | registries | trauma registry | baseline survey | data entry | collecte de données | recolha de dados | جمع البيانات
  data-analysis | Stata | SPSS | statistical analysis | statistics | biostatistics | analyse de données | análise de dados | data management | SQL | SQL queries | clean data
  monitoring-and-evaluation | M&E | MEAL | indicators | suivi-évaluation | suivi et évaluation | monitorização e avaliação | متابعة وتقييم | evaluate the programme | outcome measurement
  needs-assessment | rapid assessment | situation analysis | needs analysis | scoping visit | scoping visits | scoping | feasibility study | gap analysis | évaluation des besoins | avaliação de necessidades | تقييم الاحتياجات | health facility assessment
  quality-improvement | QI | QI projects | QI coaching | improvement science | improvement projects | quality projects | quality of care | amélioration de la qualité | melhoria da qualidade | تحسين الجودة | quality improvement projects | service improvement | QSIR | QSIR practitioner | model for improvement | QI coach | improvement methodology | improvement project | small change project | IHI methods
  guideline-development | write protocols | develop protocols | clinical protocols | protocol development | develop clinical guidelines | develop SOPs | SOP development | standard operating procedures | writing guidelines | treatment protocols | protocoles | protocolos | بروتوكولات | write SOPs | local guideline | guideline app
  rational-use-of-medicines | rational prescribing | rational drug use | prescribing practice | usage rationnel des médicaments
  diagnosis-and-management | prise en charge | prise en charge des patients | patient management | managing patients | clinical care | clinical management | direct patient care | clinical work | consultations | soins aux patients | atendimento clínico | assistência clínica | رعاية المرضى | treating patients | treat patients | clinical practice
  general-medical-care | outpatient consultations | primary care consultations | general practice consultations | general clinics | médecine générale | medicina geral | outreach clinics | outreach clinic
  research | research projects | research skills | operational research | recherche | investigação | pesquisa | بحث | ymchwil | collaborative research | implementation research
  scientific-writing | publications | writing papers | publishing | manuscript writing
  fundraising | grant writing | proposal writing | grant applications | writing proposals | resource mobilisation
  hospital-management | running a hospital | hospital administration | clinic management | health service management | gestion hospitalière | gestão hospitalar | district health management | health facility management | facility management
  project-management | programme management | program management | project coordination | gestion de projet | gestão de projetos | إدارة المشاريع | managing projects | managing programmes | project planning
  staff-management | managing a team | gestion d'équipe | gestion du personnel | gestão de equipas | إدارة الفريق | human resources
  recruitment-and-selection | recruitment | recruiting staff | job descriptions | interview panels | person specifications | shortlisting
  leadership | leadership and management | leadership programmes | leading a department | direction d'équipe | liderança | قيادة | arweinyddiaeth | nurse leadership | nurse leadership development | clinical leadership training
  partnership-working | partnership development | building partnerships | partnership building | stakeholder engagement | liaison with ministries | liaison with authorities | inter-agency coordination | coordination | coordination with partners | networking | partenariat | parceria | شراكات | international partnerships | health partnerships | partnership lead | partnerships lead | partnerships manager | partnership manager | partnership coordinator | partnerships coordinator | partnership project | partnership projects | partnership work | partnership visits | partnership meetings | health link | link coordinator
  health-policy-development | policy advice | policy work | policy development | policy advocacy | élaboration de politiques
  strategic-planning | strategy development | planification stratégique | planeamento estratégico
  health-systems-strengthening | system strengthening | strengthening health systems | renforcement du système de santé
  service-set-up | setting up services | setting up a service | set up services | establish services | service development | developing services | setting up clinics | set up a clinic | setting up units | mise en place de services
  community-engagement | community mobilisation | community mobilization | community outreach | working with communities | mobile clinics | engagement communautaire | sensibilisation | sensibilização | mobilização comunitária | توعية مجتمعية | community sensitisation
  health-promotion | health education | health talks | health awareness | health information | éducation à la santé | educação para a saúde | تثقيف صحي | behaviour change | hybu iechyd
  supervision-of-community-health-workers | training of community health workers | train community health workers | CHW supervision | CHW training
  cultural-mediation | intercultural competence | intercultural communication | cultural competence | cross-cultural communication | cross-cultural working | cultural awareness
  adaptability | flexibility | resilience | problem solving | problem-solving | initiative | resourcefulness | ability to improvise | improvisation | independent working | working independently | autonomy | autonomie | souplesse | stress tolerance
  team-working-and-communication | teamwork | team player | interpersonal skills | communication and teamwork | multidisciplinary working | travail en équipe | trabalho em equipa | العمل الجماعي
  work-in-low-resource-settings | working in low-resource settings | low-resource settings | resource-limited settings | resource-poor settings | resource-constrained settings | low-income settings | limited resources | developing country experience | experience in developing countries | international experience | overseas experience | field experience | experience abroad | LMIC experience | expérience de terrain | expérience humanitaire | basic conditions | low-resource | rural postings | mission hospital
  humanitarian-response | humanitarian work | humanitarian experience | humanitarian aid | emergency relief | refugee camps | refugee camp work | conflict settings | conflict zones | work in conflict zones | insecure settings | disaster relief | disaster response | MSF missions | aide humanitaire | ajuda humanitária | عمل إنساني | humanitarian coordination
  mental-health-care | mental health | psychiatric care | mental health services | mental health integration | mental health clinics | santé mentale | saúde mental | صحة نفسية
  mhgap | mhGAP training | mhGAP intervention guide
  psychosocial-support | PSS | psychosocial care | MHPSS | psychological first aid | PFA | support groups | appui psychosocial | apoio psicossocial | دعم نفسي | reflective groups | phone counselling | helpline | first aid psychologique | huduma ya kwanza ya kisaikolojia
  care-after-psychological-trauma | trauma counselling | trauma therapy | PTSD treatment | trauma-informed care | PTSD | TF-CBT | narrative exposure therapy
  telemedicine | teleconsultation | tele-consultation | telehealth | remote consultation | remote consultations | remote clinical advice | remote case advice | virtual clinics | e-consultation | télémédecine | telemedicina | طب عن بعد | tele-expertise | second opinion | teledermatology | tele-dermatology | virtual clinic | virtual clinics | remote clinics | telehealth | telephone advice | advice by telephone
  digital-health | eHealth | mHealth | digital tools | digital skills | clinical safety | clinical safety (DCB0129) | DCB0129
  health-information-systems | DHIS2 | HMIS | EMR | electronic medical records | electronic patient records | health records systems | OpenMRS | hospital information system | hospital information systems | patient records system | EMR | configure EMR | EMR implementation | electronic records | EMR roll-out | electronic patient record | EPR | mSupply
  medical-equipment-maintenance | equipment maintenance | equipment repair | repair of equipment | repair of medical equipment | biomedical maintenance | maintain equipment | maintenance des équipements | manutenção de equipamentos | صيانة الأجهزة | repair of ventilators | instrument repair | repair of medical equipment | equipment repairs | biomedical training | user training on equipment | board level faults | CTG repair | fetal monitors | flow meters | PAT testing | spoiled machines | fault finding | servicing dialysis machines | dialysis machine servicing | machine servicing | servicing of equipment | fault finding with few spares | PPM of equipment
  medical-english-teaching | medical English | English for health professionals
  medical-interpreting | interpreting | interpretation | interprétariat | interpretação | ترجمة فورية | interpret for visiting surgeons | interpret for visiting teams | bilingual support | interpret consultations | interpret video consultations
  medical-translation | translation | translating documents | traduction | tradução | ترجمة | translate leaflets | translating leaflets | translate patient information | translate health messages | translate a handbook | translated leaflets | glossary | check glossary | translate pages | leaflet translation
  dialysis | haemodialysis | hemodialysis | renal replacement therapy | peritoneal dialysis | HD prescriptions | haemodialysis prescription | CVVH | CRRT | haemofiltration | renal replacement | épuration extra-rénale | home HD | home haemodialysis | =PD | =HD | CAPD | training patients for home dialysis
  cardiac-surgery | open heart surgery | open-heart surgery | valve surgery | coronary bypass | CABG
  cataract-surgery | SICS | phaco | phacoemulsification | small incision cataract surgery | cataract list | MSICS | biometry and cataract
  physiotherapy | physical therapy | physio | kinésithérapie | fisioterapia
  rehabilitation | rehab | rehabilitation care | rééducation | reabilitação | إعادة التأهيل | goal planning | goal setting | goal-setting in rehabilitation
  emergency-care | emergency department work | A&E work | emergency management | acute care | urgences | emergency treatment | BEC | emergency room care | minor injuries | minor injury unit | casualty work | majors and resus | front-door care | first-hour care | casualty care
  resuscitation | resuscitation training | resus | réanimation
  patient-safety | safer care | safety culture | incident reporting | adverse events | sécurité des patients | segurança do doente
  clinical-audit | audit | audits | clinical audits | audit clinique | auditoria clínica | perinatal mortality audit | audit of stillbirths | audit cycle | record audit
  clinical-governance | clinical risk | quality assurance
  needle-and-syringe-programmes | needle exchange
  vaccination | immunisation | immunization | vaccine delivery | vaccination campaigns | EPI | PEV | imunização | vaccine cold chain | train vaccinators | vaccinator training
  disease-surveillance | epidemiological surveillance | IDSR | epidemiological data | early warning surveillance | EWARS | surveillance épidémiologique | line lists | outbreak line lists | epi curves | weekly line lists | surveillance data | EDEWS | eDEWS | EWARN | early warning alert and response | surveillance officers | notifiable diseases
  care-of-survivors-of-sexual-violence | sexual and gender-based violence care | support to survivors of gender-based violence | care of survivors of gender-based violence | SGBV care | SGBV | GBV case management | survivors of sexual violence
  infant-and-young-child-feeding | infant feeding counselling | infant feeding | young child feeding | infant feeding in emergencies | IYCF-E | feeding advice for infants | baby feeding
  breastfeeding-support | breastfeeding counselling | breastfeeding promotion | infant feeding support | lactation support | =breastfeeding | allaitement | aleitamento materno
  substance-use-care | addiction treatment | substance misuse treatment | drug and alcohol treatment
  microbiology | bacterial culture | culture and sensitivity | sensitivity testing | antibiotic susceptibility testing | antibiogram | antimicrobial susceptibility testing | blood cultures
  oxygen-concentrators-and-plants | oxygen concentrators maintenance | oxygen concentrator maintenance | repair oxygen concentrators | zeolite beds | compressors | repair of oxygen concentrators | concentrators
  train-local-technicians | training of technicians | train biomedical technicians | training biomedical technicians | train local technicians | show them how to maintain
  oral-health-promotion | oral hygiene instruction | tooth brushing programmes | dental health education
  electrocardiogram-reading | ECG reading | interpretation of ECGs
  respiratory-care | blood gas interpretation | blood gases | spirometry
  care-of-older-people | caring for people with dementia | frailty
  wheelchair-provision | wheelchair skills | wheelchair training | wheelchair assessment | seating assessment | cardboard seating | seating | seating from local material | APT seating | postural support | pressure mapping | posture and mobility | =wheelchair | =wheelchairs | low-cost seating | specialist seating | wheelchair clinics
  carer-training | train carers | training of carers | training carers | family training | caregiver training
  retinal-screening | screening for diabetic retinopathy | diabetic eye screening
  pain-management | pain assessment | pain relief | analgesia
  genexpert-testing | gene expert | Xpert testing
  equipment-management | maintenance plan | maintenance planning | equipment inventory
  sepsis-care | sepsis recognition | sepsis bundle | sepsis six
  prehospital-care | paramedic training | ambulance training | emergency dispatch
  tuberculosis-contact-tracing | TB contact tracing
  breast-cancer-care | breast cancer clinic | breast clinic
  lymphoedema-management-after-cancer | lymphoedema
  prison-health-care | prison health
  occupational-health-nursing | occupational health
  haematology-testing | haematology laboratory
  clinical-nutrition | dietetic service | dietetic care
  skills-laboratory-set-up | clinical skills lab | clinical skills labs | demonstration room | set up skills lab
  international-health-regulations | IHR | IHR core capacities | IHR strengthening | joint external evaluation
  blood-transfusion | haemovigilance
  surgical-outreach | outreach surgery | surgical camps | surgical missions
  anaesthetic-machine-repair | repair anaesthetic machines | repair of anaesthetic machines | servicing anaesthetic machines
  preventive-maintenance-planning | PPM | PPM schedules
  childhood-disability-care | assess disabled children | disabled children
  imaging-equipment-maintenance | repair ultrasound machines | ultrasound machine repair
  histopathology | cervical smears | Pap smears | whole slide imaging | digital pathology | slide scanning | breast and cervix pathology
  recovery-nursing | recovery room | recovery room set up
  arterial-and-central-lines | central lines | central venous access
  chest-drain-insertion | chest drains
  fluoride-and-fissure-sealants | sealants | fissure sealants | fluoride programme
  research-supervision | support PhD students | PhD supervision
  plan-do-study-act-cycles | PDSA cycles | run charts | test of change
  statistical-process-control | SPC charts | control charts
  lean-process-improvement | six sigma | process mapping | value stream mapping
  surgical-site-infection-prevention | SSI | SSI bundles | surgical site infection project | SSI prevention
  hand-hygiene-programmes | hand hygiene audit | hand washing | hygiène des mains | usafi wa mikono
  waste-management-in-hospitals | waste audit | waste segregation
  point-prevalence-surveys-of-antibiotic-use | PPS | antibiotic point-prevalence survey | global PPS
  obstetric-ultrasound | 20-week scans | anomaly scan | anomaly scans | dating scan | fetal scanning | obstetric scanning | growth scans | early pregnancy scanning | abdominal and obstetric scanning
  radiography | plain film | plain film X-ray | image quality | reject analysis | X-ray technique
  dialysis-nursing | fistula needling | fistula cannulation | AV fistula care | vascular access care | HD needling | needling and fistula care | fistula and graft care | buttonhole needling | dialysis access care | cannulation of fistulas | needling
  vascular-access-for-dialysis | temporary catheters | dialysis catheters | temporary dialysis lines
  dialysis-water-treatment | RO water | water plant | water plant checks | reverse osmosis | RO plant | RO plants | RO water plants | water treatment / RO plant | water treatment for dialysis | dialysis water
  suicide-prevention | suicide risk assessment | risk formulation | self harm | safety planning
  psychotropic-medicines-monitoring | depot clinics | lithium clinic | clozapine clinic | psychopharmacology | basic psychopharmacology | lithium | lithium monitoring | =depot | =depots | depot injections | clozapine
  management-of-postpartum-haemorrhage | haemorrhage scenarios | PPH drill
  triage | triage desk | colour triage | triage system | SATS | South African Triage Scale | tri des patients
  call-handling-and-dispatch | dispatch
  cholera-treatment | ORS points | cholera unit | cholera treatment unit | CTU
  anaesthetic-assistance | airway trolley | difficult airway trolley | assisting the anaesthetist
  instrument-counts | count policy | swab count | count and sign-out | surgical count
  laparoscopic-equipment-care | lap stacks | laparoscopic stack
  orthotic-splinting | hand splints | splints | making splints | AFO | AFOs | KAFO | serial casting | plaster casts
  clubfoot-treatment | CTEV | Ponseti | boots and bars | clubfoot braces
  prosthetics-and-orthotics | polypropylene | polypropylene technology | ICRC technology | socket casting | prosthetic workshop
  neurological-rehabilitation | stroke positioning | stroke rehab | spinal cord injury rehabilitation
  patient-education | patient groups | home programme
  foot-care | foot screening | offloading | total contact cast | sharp debridement | diabetic foot | foot clinic | monofilament | foot screening with a monofilament | foot MDT | foot MDT lead | total contact casting | foot protection team
  dysphagia-care | videofluoroscopy | texture advice | swallowing assessment | swallowing
  augmentative-and-alternative-communication | communication boards | picture books | low-tech communication
  medical-gas-plant-operation | medical gases | medical gas pipelines | gas plant
  ventilator-and-anaesthetic-machine-repair | ventilator servicing | ventilator repair
  dashboards-and-data-visualisation | dashboards | Power BI | Tableau | build dashboards
  statistical-software | Python | R or Python
  record-keeping | ward register | filing | patient folders | coding of diagnoses | clinical coding
  budgeting-and-finance | budget setting | annual plan and budget | annual budget | capital bids | payroll | =budget | =budgets | budget holder
  rota-planning | staff rosters | e-rostering | rosters | rota cost | overtime control | shift planning | rota writing | rostering | rota co-ordinator | rota coordination
  grief-counselling | bereavement support | bereavement
  syringe-driver-use | syringe drivers | syringe pumps for symptom control
  staff-wellbeing-support | staff support | staff support after deaths
  objective-structured-clinical-examinations | OSCE stations
  competency-frameworks | step competencies | competencies | competency book | référentiel de compétences
  eye-care | intravitreal injections | eye drops | ophthalmic theatre
  fracture-management | plastering | plaster technique
  limb-reconstruction | external fixators | Ilizarov
  cleft-speech-therapy | speech after cleft repair
  cancer-care | tumour board | breast cancer
  school-health | school vision screening
  change-management | change project on return
  workforce-planning
  tracheostomy-care | trache care | trache weaning | trachy care | tracheostomy weaning | trach care
  cannulation-and-phlebotomy | midline insertion | midlines | IV access
  catheter-and-continence-care | suprapubic catheter | suprapubic catheters | male catheterisation | bladder scanning
  safe-surgery-checklist | WHO checklist | surgical safety checklist champion | checklist champion | five steps to safer surgery
  burns-care | scar management | scar care | burns dressings | contracture prevention
  harm-reduction | naloxone | naloxone kits | take-home naloxone
  counselling | motivational interviewing | brief interventions | DBT | dialectical behaviour therapy
  de-escalation | PMVA | breakaway training | MAYBO
  sickle-cell-care | hydroxyurea | hydroxyurea programmes | hydroxycarbamide | TCD screening | transcranial Doppler screening | red cell exchange | sickle cell crisis | pain plans for sickle cell | apheresis for sickle cell | drépanocytose | anemia falciforme
  adolescent-health | adolescent transition | transition clinic | transition to adult care | transition clinic for teenagers | transition clinics
  data-quality-audits | data quality | data validation | data cleaning
  examination-writing | question writing | writing exam questions | MCQ writing | SBA writing
  ward-management | gestão de enfermagem | gestion de service | cadre de santé | encadrement infirmier
  stroke-care | NIHSS | NIHSS training | FAST campaigns | thrombolysis pathway | thrombolysis | stroke pathway | hyperacute stroke care
  assisted-vaginal-birth | =vacuum | vacuum extraction | vacuum delivery | Kiwi
  therapeutic-hypothermia | =cooling | neonatal cooling | cooling for HIE
  ultrasound-guided-nerve-blocks | US-guided blocks | =blocks | peripheral nerve blocks
  salivary-and-neck-surgery | =goitre | goitre surgery | thyroid surgery
  refraction | training refractionists | refractionists | paediatric refraction | subjective refraction
  exercise-prescription | exercise classes | group exercise classes | exercise groups
  screening-programmes | newborn and antenatal screening | antenatal screening | antenatal and newborn screening
  home-based-care | home visits
`;
