/** Code | French | Portuguese | Arabic | Welsh | Swahili, where it has a usual name. To be read by people whose languages these are; see `names.ts`. */
export const professionNames = `
doctor | médecin | médico | طبيب | meddyg | daktari
physician-associate | assistant médical | médico assistente | مساعد طبيب | cydymaith meddygol
clinical-officer | technicien supérieur de santé clinique | técnico de medicina | ضابط سريري | swyddog clinigol | tabibu
anaesthetic-officer | technicien anesthésiste | técnico de anestesia | فني تخدير مؤهل | swyddog anesthetig
nurse-anaesthetist | infirmier anesthésiste | enfermeiro anestesista | ممرض تخدير | nyrs anesthetig | muuguzi wa usingizi
medical-student | étudiant en médecine | estudante de medicina | طالب طب | myfyriwr meddygol | mwanafunzi wa udaktari
nurse | infirmier | enfermeiro | ممرض | nyrs | muuguzi
nurse-practitioner | infirmier en pratique avancée | enfermeiro de prática avançada | ممرض ممارس | uwch-ymarferydd nyrsio
enrolled-nurse | infirmier auxiliaire | auxiliar de enfermagem diplomado | مساعد ممرض مؤهل | nyrs gofrestredig ail lefel
healthcare-assistant | aide-soignant | auxiliar de ação médica | مساعد رعاية صحية | cynorthwyydd gofal iechyd
health-visitor | puéricultrice de secteur | enfermeiro visitador | زائرة صحية | ymwelydd iechyd
nursing-student | élève infirmier | estudante de enfermagem | طالب تمريض | myfyriwr nyrsio | mwanafunzi wa uuguzi
midwife | sage-femme | parteira | قابلة | bydwraig | mkunga
midwifery-student | élève sage-femme | estudante de obstetrícia | طالبة قبالة | myfyriwr bydwreigiaeth | mwanafunzi wa ukunga
skilled-birth-attendant | accoucheuse qualifiée | assistente de parto qualificada | مرافقة ولادة ماهرة | cynorthwyydd geni medrus
traditional-birth-attendant | accoucheuse traditionnelle | parteira tradicional | داية | bydwraig draddodiadol | mkunga wa jadi
biomedical-scientist | biologiste médical | técnico superior de análises clínicas | أخصائي مختبرات طبية | gwyddonydd biofeddygol
laboratory-technician | technicien de laboratoire | técnico de laboratório | فني مختبر | technegydd labordy | fundi sanifu wa maabara
clinical-scientist | scientifique clinique | cientista clínico | عالم سريري | gwyddonydd clinigol
dietitian | diététicien | dietista | أخصائي حمية | deietegydd
nutritionist | nutritionniste | nutricionista | أخصائي تغذية | maethegydd | mtaalamu wa lishe
audiologist | audiologiste | audiologista | أخصائي سمع | awdiolegydd
occupational-therapist | ergothérapeute | terapeuta ocupacional | معالج وظيفي | therapydd galwedigaethol
odp | technicien de bloc opératoire | técnico de bloco operatório | فني غرفة عمليات | ymarferydd adran lawdriniaethau
anaesthetic-technician | aide-anesthésiste | auxiliar de anestesia | فني تخدير | technegydd anesthetig
orthoptist | orthoptiste | ortoptista | أخصائي تقويم البصر | orthoptydd
paramedic | ambulancier paramédical | paramédico | مسعف | parafeddyg
emergency-medical-technician | technicien ambulancier | técnico de emergência médica | فني طوارئ طبية | technegydd meddygol brys
physiotherapist | kinésithérapeute | fisioterapeuta | أخصائي علاج طبيعي | ffisiotherapydd | mtaalamu wa fiziotherapia
rehabilitation-worker | agent de réadaptation | agente de reabilitação | عامل تأهيل | gweithiwr adsefydlu
psychologist | psychologue | psicólogo | أخصائي نفسي | seicolegydd | mwanasaikolojia
counsellor | conseiller psychosocial | conselheiro psicossocial | مرشد نفسي اجتماعي | cwnselydd
social-worker | travailleur social | assistente social | أخصائي اجتماعي | gweithiwr cymdeithasol | afisa ustawi wa jamii
prosthetist-orthotist | orthoprothésiste | ortoprotésico | أخصائي أطراف صناعية وجبائر | prosthetydd ac orthotydd
radiographer | manipulateur en radiologie | técnico de radiologia | فني أشعة | radiograffydd | mtaalamu wa radiografia
therapeutic-radiographer | manipulateur en radiothérapie | técnico de radioterapia | فني علاج إشعاعي | radiograffydd therapiwtig
sonographer | échographiste | ecografista | فني تصوير بالموجات فوق الصوتية | sonograffydd
speech-and-language-therapist | orthophoniste | terapeuta da fala | أخصائي نطق ولغة | therapydd lleferydd ac iaith
dentist | dentiste | dentista | طبيب أسنان | deintydd | daktari wa meno
dental-therapist | thérapeute dentaire | terapeuta dentário | معالج أسنان | therapydd deintyddol
dental-nurse | assistant dentaire | assistente dentário | ممرض أسنان | nyrs ddeintyddol
dental-technician | prothésiste dentaire | técnico de prótese dentária | فني أسنان | technegydd deintyddol
pharmacist | pharmacien | farmacêutico | صيدلي | fferyllydd | mfamasia
pharmacy-technician | préparateur en pharmacie | técnico de farmácia | فني صيدلة | technegydd fferyllol | fundi sanifu wa dawa
optometrist | optométriste | optometrista | أخصائي بصريات | optometrydd
podiatrist | podologue | podologista | أخصائي أقدام | podiatrydd
perfusionist | perfusionniste | perfusionista | فني تروية قلبية | darlifydd
ophthalmic-clinical-officer | technicien supérieur en ophtalmologie | técnico de oftalmologia | ضابط سريري للعيون | swyddog clinigol llygaid
psychiatric-clinical-officer | technicien supérieur en santé mentale | técnico de psiquiatria | ضابط سريري للصحة النفسية | swyddog clinigol seiciatrig
resuscitation-officer | formateur en réanimation | formador em reanimação | مدرب إنعاش | swyddog dadebru
community-health-worker | agent de santé communautaire | agente comunitário de saúde | عامل صحة مجتمعية | gweithiwr iechyd cymunedol | mhudumu wa afya ya jamii
public-health-specialist | spécialiste de santé publique | especialista em saúde pública | أخصائي صحة عامة | arbenigwr iechyd y cyhoedd
environmental-health-officer | agent d’hygiène et d’assainissement | técnico de saúde ambiental | مفتش صحة بيئية | swyddog iechyd yr amgylchedd | afisa wa afya ya mazingira
epidemiologist | épidémiologiste | epidemiologista | أخصائي وبائيات | epidemiolegydd | mtaalamu wa epidemiolojia
biomedical-engineer | ingénieur biomédical | engenheiro biomédico | مهندس طبي | peiriannydd biofeddygol | mhandisi wa vifaa tiba
biomedical-technician | technicien biomédical | técnico de equipamento médico | فني أجهزة طبية | technegydd biofeddygol | fundi sanifu wa vifaa tiba
facilities-engineer | ingénieur hospitalier | engenheiro de instalações | مهندس منشآت | peiriannydd cyfleusterau
health-manager | gestionnaire de santé | gestor de saúde | مدير صحي | rheolwr iechyd
health-administrator | administrateur de santé | administrador de saúde | إداري صحي | gweinyddwr iechyd
finance-professional | financier | profissional de finanças | مختص مالي | gweithiwr cyllid
human-resources-professional | responsable des ressources humaines | profissional de recursos humanos | مختص موارد بشرية | gweithiwr adnoddau dynol
logistician | logisticien | logístico | مختص لوجستيات | logistegydd
it-professional | informaticien | informático | مختص تقنية معلومات | gweithiwr technoleg gwybodaeth
data-professional | spécialiste des données | especialista em dados | مختص بيانات | gweithiwr data
health-professions-educator | enseignant en sciences de la santé | docente em saúde | مدرس علوم صحية | addysgwr iechyd
teacher | enseignant | professor | معلم | athro
researcher | chercheur | investigador | باحث | ymchwilydd
health-adviser | conseiller en santé | assessor de saúde | مستشار صحي | cynghorydd iechyd
translator | traducteur | tradutor | مترجم | cyfieithydd
interpreter | interprète | intérprete | مترجم فوري | cyfieithydd ar y pryd
communications-professional | chargé de communication | profissional de comunicação | مختص اتصالات | gweithiwr cyfathrebu
lawyer | juriste | jurista | محام | cyfreithiwr
chaplain | aumônier | capelão | مرشد ديني | caplan
veterinarian | vétérinaire | veterinário | طبيب بيطري | milfeddyg
any-health-worker | tout professionnel de santé | qualquer profissional de saúde | أي عامل صحي | unrhyw weithiwr iechyd
any-clinical | toute profession clinique | qualquer profissão clínica | أي مهنة سريرية | unrhyw broffesiwn clinigol
any-non-clinical | toute fonction non clinique | qualquer função não clínica | أي وظيفة غير سريرية | unrhyw rôl anghlinigol
sterile-services-technician | technicien de stérilisation | técnico de esterilização | فني تعقيم | technegydd diheintio | fundi wa kutakasa vifaa
`;
