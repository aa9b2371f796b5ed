/** What the worker calls a thing when it tells that something about it happened, and a subscriber when they watch it. */
export const conversationTopic = (matchId: string) => `conversation ${matchId}`;
export const engagementTopic = (engagementId: string) => `engagement ${engagementId}`;
