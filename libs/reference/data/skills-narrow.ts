import type { SkillGroup, SkillLine } from './skill-row.js';

/** One skill a line: its name, then its synonyms, with bars between them. */
const lines = (text: string): SkillLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()) as unknown as SkillLine);

/** Narrower skills, by the specialties in which they are daily work. */
export const narrowSkills: readonly SkillGroup[] = [
  {
    specialties: ['obstetrics-and-gynaecology', 'obstetrics', 'midwifery', 'maternal-and-newborn-health'],
    skills: lines(`
      Partograph use | partogram
      Breech birth | vaginal breech delivery
      Shoulder dystocia drills | management of shoulder dystocia
      Cord prolapse management | umbilical cord prolapse
      Twin birth | multiple birth
      Induction of labour | labour induction
      Active management of the third stage | third stage of labour
      Manual removal of placenta | retained placenta
      Uterine balloon tamponade | balloon tamponade
      Obstetric early warning | maternity early warning score
      Obstetric triage | maternity triage
      Birth preparedness counselling | birth planning
      Malaria in pregnancy | intermittent preventive treatment in pregnancy
      Anaemia in pregnancy | iron supplementation in pregnancy
      Diabetes in pregnancy
      Bereavement care after stillbirth | stillbirth care
      Midwife-led care | continuity of midwifery care
      Home birth support | community births
      Obstetric anal sphincter injury repair
      Destructive delivery | craniotomy of the dead fetus
      Symphysiotomy
      Obstetric high-risk clinic | high-risk antenatal clinic
      Contraceptive implants | implant insertion and removal
      Intrauterine devices | IUCD insertion
      Thermal ablation of the cervix | cryotherapy of the cervix | LEEP
      Laparoscopic gynaecology | gynaecological laparoscopy
      Hysteroscopy
      Pelvic organ prolapse repair
      Gynaecological cancer surgery | gynaecological oncology surgery`),
  },
  {
    specialties: ['neonatology', 'neonatal-nursing', 'paediatrics', 'childrens-nursing'],
    skills: lines(`
      Umbilical catheterisation | umbilical lines
      Exchange transfusion of newborns
      Therapeutic hypothermia | cooling of newborns
      Newborn screening | heel-prick screening
      Neonatal nutrition | tube feeding of newborns | donor milk
      Developmental care of newborns | developmental follow-up
      Paediatric intravenous access
      Paediatric fluid management | fluid resuscitation of children
      Bubble CPAP for children | paediatric CPAP
      Childhood pneumonia care | pneumonia in children
      Diarrhoea and dehydration care
      Severe malaria in children | cerebral malaria
      Childhood tuberculosis care | paediatric TB
      Paediatric HIV care | paediatric antiretroviral therapy
      Outpatient therapeutic feeding | community management of acute malnutrition
      Infant and young child feeding | IYCF
      Cerebral palsy care
      Autism care
      Rheumatic heart disease care | rheumatic fever prophylaxis
      Childhood diabetes care | type 1 diabetes in children
      Childhood asthma care
      Paediatric palliative care | children’s palliative care
      Paediatric ward nursing | children’s ward nursing
      Play in hospital | therapeutic play
      Early childhood development programmes
      Vaccination of children | childhood vaccination`),
  },
  {
    specialties: ['general-surgery', 'surgery', 'trauma-surgery'],
    skills: lines(`
      Bowel resection and stoma formation | bowel resection
      Cholecystectomy | gallbladder surgery
      Circumcision | voluntary medical male circumcision
      Chest drain insertion | tube thoracostomy
      Fasciotomy
      Surgical site infection prevention | surgical wound infection prevention
      Day surgery | ambulatory surgery
      Surgical outreach | surgical camps
      Minor surgery | minor operations
      Haemorrhoid and fistula surgery | anal fistula surgery
      Oesophageal cancer surgery | oesophagectomy
      Liver surgery | hepatobiliary surgery
      Prostate surgery
      Urethral stricture surgery
      Hydrocele surgery | hydrocelectomy
      Kidney stone surgery | ureteroscopy
      Hypospadias repair
      Anorectal malformation surgery | anorectoplasty
      Cranial trauma surgery
      Spina bifida surgery | myelomeningocele repair
      Heart valve surgery | valve replacement
      Congenital heart surgery
      Arteriovenous fistula formation
      Salivary and neck surgery
      Jaw fracture treatment | mandibular fracture`),
  },
  {
    specialties: ['orthopaedics', 'musculoskeletal-physiotherapy'],
    skills: lines(`
      Open fracture care | debridement of open fractures
      Osteomyelitis surgery | bone infection surgery
      Paediatric orthopaedics | children’s orthopaedic surgery
      Stump care and prosthetic fitting
      Orthotic splinting | splint making`),
  },
  {
    specialties: ['anaesthesia', 'anaesthetic-nursing', 'intensive-care'],
    skills: lines(`
      Difficult airway management | difficult intubation
      Ultrasound-guided nerve blocks | peripheral nerve block
      Labour analgesia | epidural in labour
      Anaesthesia safety standards | capnography
      Monitoring with pulse oximetry | Lifebox oximetry
      Oxygen concentrators and plants
      Arterial and central lines | central venous access
      Vasopressor therapy | inotropes
      Tracheal suction and tube care | endotracheal tube care
      Critical care outreach | rapid response team
      Transfer of critically ill patients | retrieval of patients
      Organ support | renal replacement therapy in intensive care
      Delirium prevention
      End-of-life care in intensive care`),
  },
  {
    specialties: ['emergency-medicine', 'emergency-nursing', 'prehospital-care', 'disaster-medicine'],
    skills: lines(`
      Basic Emergency Care course | WHO basic emergency care
      Interagency triage tool | triage scale implementation
      Wound closure
      Spinal immobilisation
      Haemorrhage control | stop the bleed | tourniquet use
      Defibrillation
      Electrocardiogram reading
      Emergency department flow | emergency department management
      Ambulance service development | ambulance dispatch
      Call handling and dispatch
      Hospital disaster planning | major incident planning
      Emergency medical team deployment | EMT deployment
      Chemical and radiation incident response | CBRN response
      Cholera treatment
      Viral haemorrhagic fever care | isolation unit care
      Evacuation and referral transport | medical evacuation`),
  },
  {
    specialties: ['internal-medicine', 'general-practice', 'noncommunicable-diseases'],
    skills: lines(`
      Anticoagulation clinics | warfarin clinics
      Electrolyte and fluid disorders | fluid balance
      Thyroid disease care
      Insulin initiation | insulin education
      Cardiovascular risk assessment | PEN package
      Asthma and COPD care | chronic lung disease care
      Pleural procedures | pleural aspiration
      Lumbar puncture
      Electroencephalography
      Parkinson’s disease care | movement disorders
      Lupus and connective tissue disease care
      Gout and arthritis care
      Thalassaemia care
      Haemophilia care
      Blood cancer care | leukaemia care | lymphoma care
      Breast cancer care
      Prostate cancer care
      Cancer registration | cancer registry
      Palliative morphine use
      Hepatitis B and C care | viral hepatitis care
      Peptic ulcer and upper gastrointestinal bleeding care | variceal banding
      Kidney transplant follow-up
      Skin disease care in tropical settings | leprosy care | tropical dermatology
      Family medicine training | general practice training
      Telephone and video consulting | remote consulting
      Multimorbidity care
      Primary care service design | primary health care strengthening`),
  },
  {
    specialties: ['infectious-diseases', 'tropical-medicine', 'hiv-medicine', 'tuberculosis'],
    skills: lines(`
      HIV testing and counselling | HTC
      Pre-exposure prophylaxis | PrEP
      Advanced HIV disease care | cryptococcal meningitis care
      Drug-resistant tuberculosis care
      Tuberculosis contact tracing | TB screening
      Tuberculosis preventive therapy
      Sepsis and fever work-up | undifferentiated fever
      Schistosomiasis and soil-transmitted worms | deworming | mass drug administration
      Trachoma care
      Lymphatic filariasis care | lymphoedema care
      Leishmaniasis care | kala-azar care
      Buruli ulcer care
      Sleeping sickness care | human African trypanosomiasis
      Rabies prevention | animal bite clinic
      Lassa fever care
      Mpox care
      Measles outbreak response
      Typhoid care
      Dengue care
      Isolation and barrier nursing | barrier nursing`),
  },
  {
    specialties: ['psychiatry', 'mental-health', 'mental-health-nursing', 'clinical-psychology'],
    skills: lines(`
      Trauma-focused therapy
      Family therapy
      Child mental health care
      Suicide and self-harm prevention
      Alcohol and drug treatment
      Electroconvulsive therapy | ECT
      Psychotropic medicines monitoring | clozapine monitoring
      De-escalation and restraint reduction
      Mental health law and rights | human rights in mental health
      Mental health of refugees
      Neuropsychological assessment
      Intellectual disability care
      Community mental health outreach | assertive outreach
      Staff wellbeing support | burnout prevention | Schwartz rounds
      Clinical supervision of therapists`),
  },
  {
    specialties: ['adult-nursing', 'surgical-nursing', 'theatre-nursing', 'community-nursing'],
    skills: lines(`
      Medication administration | drug rounds
      Intravenous cannulation
      Blood transfusion nursing | transfusion safety at the bedside
      Nasogastric tube care
      Stoma nursing
      Tracheostomy nursing
      Shift handover
      Nursing handover audit
      Nurse staffing planning | safe staffing
      Nursing research
      Instrument counts | swab counts
      Surgical positioning
      Laparoscopic equipment care
      Specialist clinic nursing | nurse-led clinics
      Home nursing
      School nursing
      Prison health care
      Occupational health nursing
      Diabetes nurse education
      Breast care nursing
      Epilepsy nursing
      Infection surveillance on wards | hospital-acquired infection surveillance
      Hand hygiene programmes
      Waste management in hospitals | healthcare waste`),
  },
  {
    specialties: [
      'physiotherapy',
      'occupational-therapy',
      'rehabilitation-medicine',
      'speech-and-language-therapy',
    ],
    skills: lines(`
      Paediatric physiotherapy
      Neurological physiotherapy
      Pelvic health physiotherapy | continence physiotherapy
      Post-operative mobilisation | early mobilisation
      Exercise prescription
      Activities of daily living training
      Vocational rehabilitation
      Cognitive rehabilitation
      Dysphagia management
      Cleft speech therapy
      Stammering therapy
      Low vision rehabilitation
      Assistive technology provision`),
  },
  {
    specialties: ['radiology', 'ultrasound', 'pathology', 'microbiology', 'histopathology'],
    skills: lines(`
      Chest X-ray reporting
      Fluoroscopy
      Musculoskeletal ultrasound
      Quality control in imaging
      Frozen sections
      Blood banking | blood donor programmes
      Coagulation testing
      Blood culture service
      GeneXpert testing | molecular TB testing
      Polymerase chain reaction testing
      Biosafety and biosecurity
      Specimen transport
      Laboratory information systems`),
  },
  {
    specialties: [
      'clinical-pharmacy',
      'community-pharmacy',
      'medicines-management',
      'antimicrobial-stewardship',
    ],
    skills: lines(`
      Chemotherapy preparation | cytotoxic reconstitution
      Drug and therapeutics committees
      Point prevalence surveys of antibiotic use
      Antibiotic guidelines
      Pharmacy stock control | stock management of medicines
      Falsified medicines detection | substandard medicines
      Patient counselling on medicines
      Pharmacist prescribing
      Traditional medicine research`),
  },
  {
    specialties: ['dentistry', 'maxillofacial-surgery', 'orthodontics', 'restorative-dentistry'],
    skills: lines(`
      Atraumatic restorative treatment | ART dentistry
      Periodontal treatment | scaling
      Fluoride and fissure sealants
      Oral cancer screening
      Noma care
      Dental infection control
      Oral health promotion in schools`),
  },
  {
    specialties: ['ophthalmology', 'optometry', 'ophthalmic-nursing'],
    skills: lines(`
      Vitreoretinal surgery
      Strabismus surgery | squint surgery
      Refraction and spectacles
      Biometry
      School eye screening
      Eye banking
      Primary eye care training`),
  },
  {
    specialties: ['medical-equipment', 'hospital-infrastructure', 'medical-logistics'],
    skills: lines(`
      Preventive maintenance planning | planned maintenance
      Anaesthetic machine repair
      Incubator and warmer repair
      Equipment donation appraisal | equipment donations
      Calibration and electrical safety testing
      Solar power for health facilities
      Medical gas plant operation
      Hospital water supply
      Spare parts management
      Fleet management
      Customs clearance of medical goods`),
  },
  {
    specialties: [
      'health-professions-education',
      'nurse-education',
      'midwifery-education',
      'postgraduate-medical-education',
    ],
    skills: lines(`
      Objective structured clinical examinations
      Examination writing | multiple-choice question writing
      Competency frameworks
      Problem-based learning
      Flipped classroom teaching
      Low-dose high-frequency training
      Skills laboratory set-up
      Debriefing
      Journal club
      Case-based discussion
      Portfolio and logbook use | logbooks
      Residency programme development
      Fellowship programme development
      Continuing professional development programmes
      Library and information skills
      Student support
      Virtual classrooms
      Learning management systems | Moodle
      Peer teaching
      Distance mentoring | online mentoring
      Interprofessional education`),
  },
  {
    specialties: ['quality-improvement', 'leadership', 'health-management', 'health-systems-strengthening'],
    skills: lines(`
      Plan-do-study-act cycles
      Morbidity and mortality meetings
      Lean process improvement | lean management
      Statistical process control
      Hospital accreditation
      Benchmarking
      Patient experience surveys
      Complaints handling
      Clinical pathway design
      Referral system design
      Results-based financing
      Health insurance design | social health insurance
      Costing of services
      Grant management
      Board governance
      Conflict management | mediation
      Negotiation
      Human resources information systems
      Staff appraisal
      Task shifting | task sharing
      Regulatory reform
      Health diplomacy
      Institutional partnership development | twinning
      Diaspora engagement
      Return and reintegration support
      Contract management`),
  },
  {
    specialties: [
      'public-health',
      'community-health',
      'health-promotion',
      'epidemiology',
      'health-data',
      'health-research',
    ],
    skills: lines(`
      Surveys and sampling
      Case-control and cohort studies
      Geospatial mapping
      Dashboards and data visualisation
      Data quality audits
      Coding of causes of death | ICD coding
      Civil registration and vital statistics
      Statistical software | R and Stata
      Mobile health tools
      Focus groups and interviews
      Ethics committee work
      Policy briefs
      Radio and media health messages
      Vector control
      Food safety
      Air quality and climate | climate and health
      Cash and food assistance
      Camp health services | refugee health services
      Gender-based violence programming
      Female genital mutilation prevention
      Violence prevention
      Ageing well programmes
      Workplace health
      Port health`),
  },
  {
    specialties: ['health-interpreting', 'language-teaching'],
    skills: lines(`
      Telephone interpreting
      Medical document translation
      Subtitling of training videos
      Proofreading and editing | copy-editing
      Sign language interpreting
      Medical English teaching`),
  },
  {
    specialties: ['nutrition', 'malnutrition', 'community-health', 'health-promotion'],
    skills: lines(`
      Dietary assessment
      Enteral and parenteral nutrition | parenteral feeding
      Ready-to-use therapeutic food programmes
      Food fortification
      Kitchen gardens
      Maternal nutrition counselling
      Lactation consultancy
      Obesity management | weight management
      Village health committees
      Community-led total sanitation
      Latrine building programmes
      Household water treatment
      Bed net distribution
      Traditional healers’ involvement
      Youth peer education`),
  },
  {
    specialties: ['cardiology', 'cardiac-surgery', 'nephrology', 'oncology', 'radiotherapy'],
    skills: lines(`
      Exercise stress testing
      Holter monitoring
      Arrhythmia ablation
      Coronary intervention | percutaneous coronary intervention
      Cardiac rehabilitation
      Heart-lung machine operation
      Kidney biopsy
      Vascular access for dialysis | dialysis catheters
      Dialysis water treatment
      Linear accelerator operation
      Stem cell transplantation
      Bone marrow examination
      Central line care for chemotherapy
      Survivorship care
      Lymphoedema management after cancer`),
  },
  {
    specialties: ['geriatrics', 'palliative-care', 'rehabilitation-medicine', 'stroke-medicine'],
    skills: lines(`
      Comprehensive geriatric assessment
      Advance care planning
      Breaking bad news
      Syringe driver use
      Hospice development
      Home-based palliative care training
      Carer training
      Stroke unit set-up
      Spasticity treatment
      Polypharmacy review
      Spiritual care`),
  },
  {
    specialties: ['social-work', 'mental-health', 'sexual-violence-care', 'forensic-medicine'],
    skills: lines(`
      Case management
      Safeguarding of adults
      Foster and kinship care
      One-stop centre set-up
      Medico-legal documentation | Istanbul Protocol
      Age estimation
      Mortuary management
      Management of the dead in emergencies
      Anti-trafficking work
      Couples counselling
      Grief counselling
      Harm reduction
      Needle and syringe programmes`),
  },
  {
    specialties: ['human-resources-for-health', 'health-policy', 'health-financing', 'health-management'],
    skills: lines(`
      Workload indicators of staffing need | WISN
      Curriculum accreditation by councils
      Licensing examinations
      Rural deployment schemes
      Dual practice policy
      Public financial management
      Hospital billing
      Community health insurance
      Drug revolving funds
      Public-private partnerships
      Medical tourism policy
      Emergency operations centres
      International Health Regulations | joint external evaluation
      Health equity analysis
      Sector-wide approaches
      Donor coordination
      Memoranda of understanding
      Travel and visa arrangements`),
  },
];
