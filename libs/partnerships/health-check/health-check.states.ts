import { life } from '../../platform/life.js';

export type HealthCheckState = 'scoring' | 'together' | 'agreed';
export type HealthCheckAction = 'submit' | 'agree';
/** `side`: a lead of a side that has not submitted; `lead`: a lead of any side. */
export type HealthCheckActor = 'side' | 'lead';

/** `submit` is one side's word; the state changes with the last side's. Only then does either side see the other's scores. */
export const healthCheckLife = life<HealthCheckState, HealthCheckAction, HealthCheckActor>(
  'health check',
  'scoring',
  {
    submit: { from: ['scoring'], to: 'together', by: 'side' },
    agree: { from: ['together'], to: 'agreed', by: 'lead' },
  },
);
