/**
 * For how many seconds a journey waits for what follows in the background. Much longer than it ever takes: a machine that
 * is busy with something else may be five times slower, and what comes late is no fault. What never comes still fails.
 */
export const patience = 60;
