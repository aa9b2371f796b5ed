/** What a held text is to whoever reads a list of them: operations that send the same kind of thing are one. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  offer: ['sendOffer', 'declineOffer'],
  invitation: ['invite', 'handOverLead'],
  association: ['shareNeed', 'proposeMember', 'endorseMember', 'proposeMentoring'],
  interest: ['expressInterest', 'introduce', 'notChosen'],
  terms: ['agreeEngagement', 'changeEngagement', 'cancelEngagement'],
  work: ['saveWorkPlan', 'stateTraining', 'stateWorkHandover'],
  document: ['shareDocument'],
  consultation: ['askAssociations', 'answerConsultation'],
  need: ['closeNeed', 'answerAsDesk'],
  contribution: ['recordContribution', 'correctContribution', 'disputeContribution'],
};

/** Everything else is said between the partners of a partnership. */
export function heldAs(operation: string): string {
  return Object.keys(kinds).find((kind) => kinds[kind].includes(operation)) ?? 'partnership';
}
