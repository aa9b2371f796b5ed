import type { Example } from '../../libs/platform/graphql/yoga.driver.js';

/** The tabs that GraphiQL opens with, in the order in which somebody would try them. */
export const examples: Example[] = [
  {
    document: `# Which service is this, and what time does it keep?
query WhatIsThis {
  service {
    name
    now
  }
}
`,
  },
];
