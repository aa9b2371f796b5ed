/**
 * Every free text that a mutation takes, and whether words of recruitment are looked for in it (CODE-3): it is what crosses
 * from one side to the other, or reaches a person of another house. A house test reads the schema: a new text has to be
 * named here before it is merged. Paths are those of the input; `*` stands for the places of a list.
 */
const terms = [
  'terms.note',
  'terms.legs.*.load',
  'terms.legs.*.payer',
  'terms.legs.*.returnStatement',
  'terms.pays.*.words',
];
const account = [
  ...['account.title', 'account.summary', 'account.role', 'account.learning', 'account.sessions.*.topic'],
  ...['account.produced.*.title', 'account.cameBack.*.words'],
];

export const lookedAt: Readonly<Record<string, readonly string[]>> = {
  sendOffer: ['what', 'whoCould', 'howLong', 'words'],
  declineOffer: ['reason'],
  invite: ['message'],
  handOverLead: ['message'],
  shareNeed: ['words'],
  proposeMember: ['words'],
  endorseMember: ['words'],
  proposeMentoring: ['purpose'],
  expressInterest: ['note'],
  introduce: ['words'],
  notChosen: ['words'],
  agreeEngagement: terms,
  changeEngagement: ['reason', ...terms],
  cancelEngagement: ['words'],
  saveWorkPlan: [
    ...['note', 'plan.objectives.*', 'plan.sessions.*.topic', 'plan.sessions.*.place'],
    ...['plan.materials.*.what', 'plan.materials.*.where'],
  ],
  shareDocument: ['name', 'fileName'],
  stateTraining: ['name', 'about'],
  stateWorkHandover: ['remains', 'materials', 'successorRole'],
  proposePartnership: ['name', 'purpose', 'plan'],
  pausePartnership: ['reason'],
  startClosingPartnership: ['reason'],
  withdrawPartnership: ['reason'],
  stateHandover: ['what', 'remains', 'materialsAt'],
  noteAgreement: ['title'],
  planAction: ['what'],
  saveHealthCheckScores: ['scores.*.words'],
  saveJointScores: ['scores.*.words'],
  stateEvidence: ['words'],
  askAssociations: ['title', 'question', 'options.*'],
  answerConsultation: ['words'],
  answerAsDesk: ['words'],
  closeNeed: ['outcome.how', 'outcome.whoContinues'],
  recordContribution: account,
  correctContribution: ['why', ...account],
  disputeContribution: ['words'],
};

/** What is left out, and why. An operation stands for all its texts, `operation:path` for one. */
export const leftOut: readonly { because: string; texts: readonly string[] }[] = [
  {
    because: 'has the same look of its own: the change or the message itself is held',
    texts: ['saveNeed', 'sendMessage'],
  },
  {
    because:
      'an officer is told at once and hides it where it must go; a group has clinicians and no organisation in it',
    texts: ['askPeers', 'answerPeer'],
  },
  {
    because: 'a second officer reads the whole before anybody else does',
    texts: ['writeAnnouncement', 'writeNoticeWords'],
  },
  {
    because: 'written by officers in the programme’s name',
    texts: [
      ...[
        'giveBackAnnouncement',
        'publishConsultation',
        'reviewNeed',
        'settleMessageFlag',
        'settleNeedFlags',
      ],
      ...[
        'settlePeerWords',
        'settleQuarantine',
        'signOffUkVisit',
        'settleExport',
        'settleOpenData',
        'pauseCountry',
      ],
      ...[
        'endCountryPause',
        'recordSafety',
        'recordCheck',
        'checkRegistration',
        'askExport',
        'letDeskReview',
      ],
      ...[
        'closeOrganisation',
        'reopenOrganisation',
        'suspendOrganisation',
        'verifyOrganisation',
        'addSynonym',
      ],
      ...['removeSynonym', 'addApproverRole', 'endApproverRole', 'beginImport', 'addToImport', 'mapImport'],
      ...['giveRole', 'endRole', 'dropWaitingRole', 'proposeConcernRetention'],
    ],
  },
  {
    because: 'read by officers, or by whoever wrote it, and by no other side',
    texts: [
      ...[
        'registerOrganisation',
        'declineMatch',
        'pauseNeed',
        'withdrawNeed',
        'quarantineDocument',
        'recordTraining',
      ],
      ...['checkTraining', 'noteForRevalidation', 'revokeCertificate', 'waiveWorkHandover', 'noteDocument'],
      ...['answerOpenQuestion'],
    ],
  },
  {
    because: 'safeguarding: nothing may stand between somebody and the staff; stopping works at once',
    texts: [
      ...['raiseConcern', 'addToConcern', 'noteOnConcern', 'replyToConcern', 'closeConcern', 'reopenConcern'],
      ...['stopEngagement', 'answerSafety'],
    ],
  },
  {
    because: 'between somebody and their own employer, about time off',
    texts: [
      ...[
        'requestTimeOff',
        'askAgainForTimeOff',
        'appealTimeOff',
        'acceptDates',
        'answerApprover',
        'decideTimeOff',
      ],
      ...['sayCondition', 'withdrawApproval', 'withdrawTimeOff', 'recordOfflineDecision', 'escalateTimeOff'],
      ...[
        'changeApprover',
        'nameDelegate',
        'askEmployerConsent',
        'answerEmployerConsent',
        'reportEmployerConsent',
      ],
      ...[
        'proposeLeavePolicy',
        'closeLeave',
        'approveTogether',
        'connectLeaveSystem',
        'sendAgainToLeaveSystem',
      ],
    ],
  },
  {
    because: 'what somebody says of themselves, shown only where they tick it',
    texts: ['saveMyProfile', 'joinAsClinician', 'changeMyWords', 'stateMobileNumber', 'confirmMobileNumber'],
  },
  {
    because: 'answered by whoever holds a link, to the programme',
    texts: ['answerSurvey', 'answerWorkHandover', 'stopSurvey'],
  },
  {
    because: 'names, addresses, codes, amounts and keys, and the facts of a place',
    texts: [
      ...[
        'acceptInvitation',
        'addFundingLine',
        'askForConfirmation',
        'confirmContribution',
        'dropSurveyColleague',
      ],
      ...[
        'nameSurveyColleague',
        'joinPeerGroup',
        'leavePeerGroup',
        'requestSignInCode',
        'signIn',
        'saveOrganisation',
      ],
      ...['saveSite', 'setTeamCover'],
      ...['agreeEngagement:conductCode', 'agreeEngagement:terms.counterpart.email'],
      ...['agreeEngagement:terms.counterpart.name', 'agreeEngagement:terms.counterpart.role'],
      ...['agreeEngagement:terms.pays.*.item', 'changeEngagement:conductCode'],
      ...['changeEngagement:terms.counterpart.email', 'changeEngagement:terms.counterpart.name'],
      ...['changeEngagement:terms.counterpart.role', 'changeEngagement:terms.pays.*.item'],
      ...['correctContribution:account.taught.*.cadre', 'recordContribution:account.taught.*.cadre'],
      ...['recordContribution:hostName', 'recordContribution:personName', 'disputeContribution:post'],
      ...[
        'disputeContribution:token',
        'handOverLead:successorEmail',
        'invite:email',
        'noteAgreement:documentReference',
      ],
      ...[
        'noteAgreement:documentUrl',
        'noteAgreement:signatories.*.name',
        'noteAgreement:signatories.*.party',
      ],
      ...['noteAgreement:signatories.*.role', 'planAction:hallmark', 'planAction:ownerName'],
      ...['saveHealthCheckScores:scores.*.hallmark', 'saveJointScores:scores.*.hallmark'],
      ...[
        'saveWorkPlan:plan.learners.*.cadre',
        'saveWorkPlan:plan.sessions.*.begins',
        'saveWorkPlan:plan.zone',
      ],
      ...['stateHandover:successorName', 'stateHandover:successorOrganisation', 'stateTraining:activities.*'],
      ...['stateTraining:source', 'stateWorkHandover:successor', 'stateWorkHandover:successorEmail'],
    ],
  },
];

/** The texts of an input at a path. Pure. */
export function textsAt(input: unknown, path: string): { field: string; text: string }[] {
  const read = (at: unknown, steps: readonly string[], field: string): { field: string; text: string }[] => {
    const [step, ...rest] = steps;
    if (step === undefined) return typeof at === 'string' && at.trim() ? [{ field, text: at }] : [];
    const next = (key: string, value: unknown) => read(value, rest, field ? `${field}.${key}` : key);
    if (step === '*') return Array.isArray(at) ? at.flatMap((one, i) => next(String(i), one)) : [];
    return typeof at === 'object' && at !== null ? next(step, (at as Record<string, unknown>)[step]) : [];
  };
  return read(input, path.split('.'), '');
}
