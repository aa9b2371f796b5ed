/** Code | French | Portuguese | Arabic | Welsh. To be read by people whose languages these are; see `names.ts`. */
export const specialtyNames = `
internal-medicine | médecine interne | medicina interna | طب باطني | meddygaeth fewnol
acute-medicine | médecine aiguë | medicina aguda | طب الحالات الحادة | meddygaeth acíwt
cardiology | cardiologie | cardiologia | أمراض القلب | cardioleg
respiratory-medicine | pneumologie | pneumologia | أمراض الجهاز التنفسي | meddygaeth anadlol
gastroenterology | gastro-entérologie | gastrenterologia | أمراض الجهاز الهضمي | gastroenteroleg
nephrology | néphrologie | nefrologia | أمراض الكلى | neffroleg
neurology | neurologie | neurologia | طب الأعصاب | niwroleg
stroke-medicine | pathologie neurovasculaire | acidente vascular cerebral | طب السكتة الدماغية | meddygaeth strôc
endocrinology-and-diabetes | endocrinologie et diabétologie | endocrinologia e diabetes | الغدد الصماء والسكري | endocrinoleg a diabetes
rheumatology | rhumatologie | reumatologia | أمراض الروماتيزم | rhewmatoleg
dermatology | dermatologie | dermatologia | أمراض جلدية | dermatoleg
haematology | hématologie | hematologia | أمراض الدم | haematoleg
oncology | oncologie | oncologia | علم الأورام | oncoleg
radiotherapy | radiothérapie | radioterapia | علاج إشعاعي | radiotherapi
infectious-diseases | maladies infectieuses | doenças infeciosas | أمراض معدية | clefydau heintus
tropical-medicine | médecine tropicale | medicina tropical | طب المناطق الحارة | meddygaeth drofannol
hiv-medicine | prise en charge du VIH | VIH/SIDA | رعاية فيروس نقص المناعة | meddygaeth HIV
tuberculosis | tuberculose | tuberculose | السل | twbercwlosis
geriatrics | gériatrie | geriatria | طب الشيخوخة | geriatreg
palliative-care | soins palliatifs | cuidados paliativos | رعاية تلطيفية | gofal lliniarol
rehabilitation-medicine | médecine physique et de réadaptation | medicina física e de reabilitação | طب التأهيل | meddygaeth adsefydlu
occupational-medicine | médecine du travail | medicina do trabalho | طب مهني | meddygaeth alwedigaethol
sports-medicine | médecine du sport | medicina desportiva | طب رياضي | meddygaeth chwaraeon
general-practice | médecine générale | medicina geral e familiar | طب الأسرة | ymarfer cyffredinol
emergency-medicine | médecine d’urgence | medicina de urgência | طب الطوارئ | meddygaeth frys
prehospital-care | soins préhospitaliers | cuidados pré-hospitalares | رعاية ما قبل المستشفى | gofal cyn-ysbyty
disaster-medicine | médecine de catastrophe | medicina de catástrofe | طب الكوارث | meddygaeth trychineb
anaesthesia | anesthésie | anestesiologia | تخدير | anesthesia
paediatric-anaesthesia | anesthésie pédiatrique | anestesia pediátrica | تخدير الأطفال | anesthesia pediatrig
pain-medicine | médecine de la douleur | medicina da dor | علاج الألم | meddygaeth poen
intensive-care | soins intensifs | cuidados intensivos | عناية مركزة | gofal dwys
paediatric-intensive-care | réanimation pédiatrique | cuidados intensivos pediátricos | عناية مركزة للأطفال | gofal dwys pediatrig
paediatrics | pédiatrie | pediatria | طب الأطفال | pediatreg
community-paediatrics | pédiatrie communautaire | pediatria comunitária | طب أطفال المجتمع | pediatreg gymunedol
neonatology | néonatologie | neonatologia | طب حديثي الولادة | neonatoleg
paediatric-cardiology | cardiologie pédiatrique | cardiologia pediátrica | قلب الأطفال | cardioleg bediatrig
paediatric-oncology | oncologie pédiatrique | oncologia pediátrica | أورام الأطفال | oncoleg bediatrig
paediatric-neurology | neuropédiatrie | neuropediatria | أعصاب الأطفال | niwroleg bediatrig
obstetrics-and-gynaecology | gynécologie-obstétrique | ginecologia e obstetrícia | نساء وتوليد | obstetreg a gynaecoleg
obstetrics | obstétrique | obstetrícia | توليد | obstetreg
gynaecology | gynécologie | ginecologia | أمراض نسائية | gynaecoleg
obstetric-fistula | fistule obstétricale | fístula obstétrica | ناسور الولادة | ffistwla obstetrig
maternal-and-newborn-health | santé maternelle et néonatale | saúde materna e neonatal | صحة الأم والوليد | iechyd mamau a newydd-anedig
emergency-obstetric-care | soins obstétricaux d’urgence | cuidados obstétricos de emergência | رعاية التوليد الطارئة | gofal obstetrig brys
sexual-and-reproductive-health | santé sexuelle et reproductive | saúde sexual e reprodutiva | صحة جنسية وإنجابية | iechyd rhywiol ac atgenhedlol
psychiatry | psychiatrie | psiquiatria | طب نفسي | seiciatreg
child-psychiatry | pédopsychiatrie | psiquiatria da infância | طب نفسي للأطفال | seiciatreg plant
mental-health | santé mentale | saúde mental | صحة نفسية | iechyd meddwl
addiction-medicine | addictologie | medicina da adição | طب الإدمان | meddygaeth dibyniaeth
radiology | radiologie | radiologia | أشعة | radioleg
ultrasound | échographie | ecografia | تصوير بالموجات فوق الصوتية | uwchsain
nuclear-medicine | médecine nucléaire | medicina nuclear | طب نووي | meddygaeth niwclear
histopathology | anatomopathologie | anatomia patológica | تشريح مرضي | histopatholeg
pathology | biologie médicale | patologia clínica | طب مخبري | patholeg
microbiology | microbiologie | microbiologia | أحياء دقيقة | microbioleg
clinical-chemistry | biochimie clinique | bioquímica clínica | كيمياء سريرية | cemeg glinigol
forensic-medicine | médecine légale | medicina legal | طب شرعي | meddygaeth fforensig
surgery | chirurgie | cirurgia | جراحة | llawfeddygaeth
general-surgery | chirurgie générale | cirurgia geral | جراحة عامة | llawfeddygaeth gyffredinol
colorectal-surgery | chirurgie colorectale | cirurgia colorretal | جراحة القولون والمستقيم | llawfeddygaeth y colon a’r rhefr
breast-surgery | chirurgie du sein | cirurgia mamária | جراحة الثدي | llawfeddygaeth y fron
transplant-surgery | chirurgie de transplantation | cirurgia de transplantação | جراحة زراعة الأعضاء | llawfeddygaeth trawsblannu
vascular-surgery | chirurgie vasculaire | cirurgia vascular | جراحة أوعية دموية | llawfeddygaeth fasgwlaidd
trauma-surgery | chirurgie traumatologique | cirurgia de trauma | جراحة الإصابات | llawfeddygaeth trawma
orthopaedics | orthopédie | ortopedia | جراحة العظام | orthopaedeg
neurosurgery | neurochirurgie | neurocirurgia | جراحة الأعصاب | niwrolawdriniaeth
cardiothoracic-surgery | chirurgie cardiothoracique | cirurgia cardiotorácica | جراحة القلب والصدر | llawfeddygaeth gardiothorasig
cardiac-surgery | chirurgie cardiaque | cirurgia cardíaca | جراحة القلب | llawfeddygaeth gardiaidd
paediatric-surgery | chirurgie pédiatrique | cirurgia pediátrica | جراحة الأطفال | llawfeddygaeth bediatrig
plastic-surgery | chirurgie plastique | cirurgia plástica | جراحة تجميلية وترميمية | llawfeddygaeth blastig
burns | brûlures | queimaduras | حروق | llosgiadau
cleft-care | fentes labio-palatines | fendas lábio-palatinas | شفة أرنبية وحنك مشقوق | gofal hollt gwefus a thaflod
urology | urologie | urologia | مسالك بولية | wroleg
ent | oto-rhino-laryngologie | otorrinolaringologia | أنف وأذن وحنجرة | clust, trwyn a gwddf
maxillofacial-surgery | chirurgie maxillo-faciale | cirurgia maxilofacial | جراحة الوجه والفكين | llawfeddygaeth y genau a’r wyneb
ophthalmology | ophtalmologie | oftalmologia | طب العيون | offthalmoleg
cataract-surgery | chirurgie de la cataracte | cirurgia da catarata | جراحة الساد | llawfeddygaeth cataractau
adult-nursing | soins infirmiers généraux | enfermagem geral | تمريض عام | nyrsio oedolion
theatre-nursing | soins infirmiers de bloc opératoire | enfermagem perioperatória | تمريض غرفة العمليات | nyrsio theatr
critical-care-nursing | soins infirmiers de réanimation | enfermagem de cuidados intensivos | تمريض العناية المركزة | nyrsio gofal critigol
emergency-nursing | soins infirmiers d’urgence | enfermagem de urgência | تمريض الطوارئ | nyrsio brys
childrens-nursing | soins infirmiers pédiatriques | enfermagem pediátrica | تمريض الأطفال | nyrsio plant
neonatal-nursing | soins infirmiers en néonatologie | enfermagem neonatal | تمريض حديثي الولادة | nyrsio newyddenedigol
mental-health-nursing | soins infirmiers en santé mentale | enfermagem de saúde mental | تمريض الصحة النفسية | nyrsio iechyd meddwl
community-nursing | soins infirmiers communautaires | enfermagem comunitária | تمريض المجتمع | nyrsio cymunedol
oncology-nursing | soins infirmiers en oncologie | enfermagem oncológica | تمريض الأورام | nyrsio oncoleg
wound-care | soins des plaies | tratamento de feridas | العناية بالجروح | gofal clwyfau
infection-prevention | prévention des infections | prevenção de infeções | الوقاية من العدوى | atal heintiau
nurse-education | formation infirmière | ensino de enfermagem | تعليم التمريض | addysg nyrsio
midwifery | maïeutique | obstetrícia (parteiras) | قبالة | bydwreigiaeth
midwifery-education | formation des sages-femmes | formação de parteiras | تعليم القبالة | addysg bydwreigiaeth
any-specialty | toute spécialité | qualquer especialidade | أي تخصص | unrhyw arbenigedd
dentistry | dentisterie | medicina dentária | طب الأسنان | deintyddiaeth
clinical-pharmacy | pharmacie clinique | farmácia clínica | صيدلة سريرية | fferylliaeth glinigol
community-pharmacy | pharmacie d’officine | farmácia comunitária | صيدلة مجتمعية | fferylliaeth gymunedol
medicines-management | gestion des médicaments | gestão de medicamentos | إدارة الأدوية | rheoli meddyginiaethau
antimicrobial-stewardship | bon usage des antimicrobiens | uso racional de antimicrobianos | ترشيد مضادات الميكروبات | stiwardiaeth wrthficrobaidd
physiotherapy | kinésithérapie | fisioterapia | علاج طبيعي | ffisiotherapi
occupational-therapy | ergothérapie | terapia ocupacional | علاج وظيفي | therapi galwedigaethol
speech-and-language-therapy | orthophonie | terapia da fala | علاج النطق واللغة | therapi lleferydd ac iaith
prosthetics-and-orthotics | orthoprothèse | próteses e ortóteses | أطراف صناعية وجبائر | prostheteg ac orthoteg
nutrition | nutrition | nutrição | تغذية | maetheg
malnutrition | malnutrition | desnutrição | سوء التغذية | diffyg maeth
audiology | audiologie | audiologia | سمعيات | awdioleg
optometry | optométrie | optometria | قياس البصر | optometreg
podiatry | podologie | podologia | طب الأقدام | podiatreg
clinical-psychology | psychologie clinique | psicologia clínica | علم النفس السريري | seicoleg glinigol
social-work | travail social | serviço social | خدمة اجتماعية | gwaith cymdeithasol
resuscitation | réanimation cardiopulmonaire | reanimação | إنعاش | dadebru
rehabilitation-services | réadaptation | reabilitação | تأهيل | gwasanaethau adsefydlu
public-health | santé publique | saúde pública | صحة عامة | iechyd y cyhoedd
global-health | santé mondiale | saúde global | صحة عالمية | iechyd byd-eang
community-health | santé communautaire | saúde comunitária | صحة مجتمعية | iechyd cymunedol
epidemiology | épidémiologie | epidemiologia | وبائيات | epidemioleg
health-promotion | promotion de la santé | promoção da saúde | تعزيز الصحة | hybu iechyd
immunisation | vaccination | imunização | تحصين | imiwneiddio
noncommunicable-diseases | maladies non transmissibles | doenças não transmissíveis | أمراض غير سارية | clefydau anhrosglwyddadwy
environmental-health | santé environnementale | saúde ambiental | صحة بيئية | iechyd yr amgylchedd
health-systems-strengthening | renforcement des systèmes de santé | fortalecimento dos sistemas de saúde | تعزيز النظم الصحية | cryfhau systemau iechyd
health-policy | politique de santé | política de saúde | سياسات صحية | polisi iechyd
human-resources-for-health | ressources humaines en santé | recursos humanos em saúde | موارد بشرية صحية | adnoddau dynol iechyd
health-management | gestion des services de santé | gestão de serviços de saúde | إدارة الخدمات الصحية | rheoli iechyd
leadership | leadership et gouvernance | liderança e governação | قيادة وحوكمة | arweinyddiaeth a llywodraethu
quality-improvement | amélioration de la qualité | melhoria da qualidade | تحسين الجودة | gwella ansawdd
health-financing | financement de la santé | financiamento da saúde | تمويل صحي | cyllido iechyd
health-informatics | informatique de santé | informática em saúde | معلوماتية صحية | gwybodeg iechyd
health-data | données de santé | dados de saúde | بيانات صحية | data iechyd
health-research | recherche en santé | investigação em saúde | بحوث صحية | ymchwil iechyd
medical-logistics | logistique médicale | logística médica | لوجستيات طبية | logisteg feddygol
medical-equipment | équipements médicaux | equipamento médico | أجهزة طبية | offer meddygol
medical-physics | physique médicale | física médica | فيزياء طبية | ffiseg feddygol
hospital-infrastructure | infrastructure hospitalière | infraestrutura hospitalar | بنية تحتية للمستشفيات | seilwaith ysbytai
health-professions-education | formation des professionnels de santé | formação de profissionais de saúde | تعليم المهن الصحية | addysg proffesiynau iechyd
postgraduate-medical-education | formation médicale spécialisée | formação médica pós-graduada | تعليم طبي عال | addysg feddygol ôl-raddedig
health-interpreting | interprétariat en santé | interpretação em saúde | ترجمة صحية | cyfieithu ar y pryd ym maes iechyd
language-teaching | enseignement des langues | ensino de línguas | تعليم اللغات | dysgu ieithoedd
sterile-services | stérilisation | esterilização | تعقيم | gwasanaethau di-haint | utakasaji wa vifaa
`;
