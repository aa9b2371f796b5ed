import type { LeadSentences, LeadWords } from './sentences.lead.js';

/** What a match says to a lead, in Arabic; a clinician reads English or Welsh. */
export const arabic: LeadSentences = {
  profession: {
    met: 'المهنة من المهن التي طلبتها: {{stated}}.',
    partly: 'مهنة قريبة: {{stated}}؛ وقد طلبت {{wanted}}.',
    not_met: 'مهنة أخرى: {{stated}}؛ وقد طلبت {{wanted}}.',
    not_stated: 'المهنة غير مذكورة.',
  },
  specialty: {
    met: 'التخصص من التخصصات التي طلبتها: {{stated}}.',
    partly: 'تخصص قريب: {{stated}}؛ وقد طلبت {{wanted}}.',
    not_met: 'تخصص آخر: {{stated}}؛ وقد طلبت {{wanted}}.',
    not_stated: 'لا تخصص مذكور؛ وقد طلبت {{wanted}}.',
  },
  skill: {
    met: 'لديه المهارة: {{wanted}}.',
    partly: 'لديه مهارة قريبة أو سابقة؛ وقد طلبت {{wanted}}.',
    not_stated: 'غير مذكور: {{wanted}}.',
  },
  language: {
    met: 'يتحدث هذه اللغة كما طُلب: {{wanted}}{{level}}.',
    partly: 'يتحدث هذه اللغة بدرجة أقل مما تودّ: {{wanted}}{{level}}.',
    not_met: 'لا يتحدث هذه اللغة كما طُلب: {{wanted}}{{level}}.',
    not_stated: 'مستواه في هذه اللغة غير مذكور: {{wanted}}{{level}}.',
  },
  registration: {
    met: 'مقيّد في السجل المهني: {{wanted}}.',
    not_met: 'ليس له قيد سارٍ: {{wanted}}.',
    not_stated: 'القيد غير مذكور: {{wanted}}.',
  },
  residence: {
    met: 'يعيش في البلد الذي طلبته: {{wanted}}.',
    not_met: 'لا يعيش في هذا البلد: {{wanted}}.',
    not_stated: 'لم يُذكر هل يعيش في هذا البلد: {{wanted}}.',
  },
  staff: {
    not_met: 'لا يعمل في الخدمة الصحية لهذا البلد: {{wanted}}.',
    not_stated: 'يجب سؤاله هل يعمل في الخدمة الصحية لهذا البلد: {{wanted}}.',
  },
  years: {
    met: 'لديه سنوات الخبرة التي طلبتها: {{years}}.',
    not_met: 'لديه سنوات أقل مما طلبت: {{years}}.',
    not_stated: 'لم يُذكر هل لديه السنوات التي طلبتها: {{years}}.',
  },
  'low-resource': {
    met: 'عمل حيث الموارد شحيحة.',
    not_met: 'لم يعمل حيث الموارد شحيحة.',
    not_stated: 'لم يُذكر هل عمل حيث الموارد شحيحة.',
  },
  teaching: {
    met: 'درّس من قبل.',
    not_met: 'لم يدرّس من قبل.',
    not_stated: 'لم يُذكر هل درّس من قبل.',
  },
  qualification: {
    met: 'لديه المؤهل: {{wanted}}.',
    partly: 'لديه مؤهل قريب؛ وقد طلبت {{wanted}}.',
    not_stated: 'غير مذكور: {{wanted}}.',
  },
  stated: {
    not_stated: 'بكلماتك أنت، ولك الحكم: «{{text}}».',
  },
  tie: {
    met: 'له صلة بهذا البلد: {{wanted}}.',
    not_met: 'لا يذكر صلة بهذا البلد: {{wanted}}.',
    not_stated: 'لم تُذكر صلة بهذا البلد: {{wanted}}.',
  },
  'tie-welcome': {
    met: 'له صلة بهذا البلد، وهي مرحَّب بها: {{wanted}}.',
    not_met: 'لا يذكر صلة بهذا البلد؛ ولا حاجة إليها: {{wanted}}.',
    not_stated: 'لم تُذكر صلة بهذا البلد؛ ولا حاجة إليها: {{wanted}}.',
  },
  'worked-there': {
    met: 'عمل أو تدرّب في هذا البلد: {{wanted}}.',
    not_met: 'لم يعمل ولم يتدرّب في هذا البلد: {{wanted}}.',
    not_stated: 'لم يُذكر هل عمل في هذا البلد: {{wanted}}.',
  },
  'low-resource-experience': {
    met: 'عمل حيث الموارد شحيحة؛ ولم تطلب ذلك.',
    not_met: 'لم يعمل حيث الموارد شحيحة؛ ولم تطلب ذلك.',
    not_stated: 'لم يُذكر هل عمل حيث الموارد شحيحة.',
  },
  'earlier-visits': {
    met: 'عمل في عدة بلدان تصلها المساعدات.',
    partly: 'عمل في الخارج حيث تصل المساعدات.',
    not_stated: 'لم يُذكر عمل سابق في الخارج؛ ولا حاجة إليه.',
  },
  traveller: {
    met: 'يعيش في الخارج وقد يكون هو من يسافر إلى المملكة المتحدة.',
    not_met: 'يعيش حيث الزيارة أو في مكان آخر: يستطيع الاستضافة لا السفر.',
    not_stated: 'لم يُذكر أين يعيش؛ ويسافر زميل من الخارج.',
  },
  'teaching-experience': {
    met: 'التدريس مهنته، وهذا العمل تدريس.',
    partly: 'درّس من قبل، وهذا العمل تدريس.',
    not_met: 'لم يدرّس من قبل؛ ولم تطلب ذلك.',
    not_stated: 'لم يُذكر هل درّس من قبل.',
  },
  activity: {
    met: 'قام بهذا النوع من العمل: {{wanted}}.',
    partly: 'قام بجزء من هذا العمل: {{wanted}}.',
    not_stated: 'لم يُذكر هل قام بهذا النوع من العمل: {{wanted}}.',
  },
  words: {
    met: 'يتحدث النصان عن: {{stated}}.',
    partly: 'يتحدث النصان عن: {{stated}}.',
    not_stated: 'لا كلمات أخرى مشتركة بين النصين.',
  },
  availability: {
    met: 'متفرغ في تواريخك ({{mode}}).',
    not_met: 'غير متفرغ مدة كافية في تواريخك ({{mode}}): {{fits}} من الأيام مناسبة.',
    not_stated: 'لم يُذكر متى يكون متفرغًا ({{mode}}).',
  },
  mode: {
    met: 'يرغب في العمل بهذه الطريقة: {{mode}}.',
    not_met: 'يرغب في العمل بطريقة أخرى غير {{mode}}.',
    not_stated: 'لم يُذكر هل يعمل بهذه الطريقة: {{mode}}.',
  },
  length: {
    met: 'المدة تناسبه.',
    not_met: 'المدة لا تناسبه.',
    not_stated: 'لم يُذكر كم يستطيع أن يبقى.',
  },
  load: {
    met: 'ساعات الأسبوع تناسبه: {{hours}}.',
    not_met: 'ساعات الأسبوع أكثر مما يرغب: {{hours}}.',
    not_stated: 'لم يُذكر هل تناسبه ساعات الأسبوع: {{hours}}.',
  },
  place: {
    met: 'يرغب في العمل من أجل هذا البلد.',
    not_met: 'ذكر بلدانًا أخرى كرغبة.',
    not_stated: 'لم يذكر أي بلد كرغبة.',
  },
  cost: {
    met: 'كل ما يحتاج إلى تغطيته مغطّى.',
    not_met: 'يحتاج إلى تغطية ما تتركه على الزائر: {{own}}.',
    not_stated: 'هل ستغطي هذا: {{open}}؟',
  },
  topics: {
    met: 'إنه العمل الذي يرغب فيه.',
    partly: 'إنه في جزء منه العمل الذي يرغب فيه.',
    not_met: 'يرغب في عمل آخر.',
    not_stated: 'لم يذكر أي عمل كرغبة.',
  },
};

/** Words around the sentences. */
export const arabicWords: LeadWords = {
  level: ' ({{level}})',
  'mode.remote': 'عن بُعد',
  'mode.in-country': 'في البلد',
  'mode.uk-bound': 'مع زائر في المملكة المتحدة',
  anything: 'أيّ شيء',
};
