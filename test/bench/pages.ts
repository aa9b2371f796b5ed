import type { Browser, CDPSession } from 'playwright-core';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { launchChromium } from '../support/chromium.js';
import { Mailbox } from '../support/mailbox.js';
import { House, type Started } from './house/house.js';
import { type Figure, judged, machine, print, sharedNow } from './house/report.js';
import { found } from './load/found.js';
import { regularsOf } from './load/run-load.js';
import { tokenOf } from './population/chance.js';
import { cpuSeconds } from './house/usage.js';
import { fillTown, type Town, usualTown } from './population/town.js';
import { Times } from './service/asker.js';

/** A bad line and an old phone: 400 kbit/s, 400 ms there and back, a processor four times slower. */
const slow = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000, offline: false };
const slower = 4;
const targets = { served: 150, first: 2_000, usable: 2_500, next: 1_500 };

type Asked = (turn: number) => { path: string; who?: string };

/** What is asked for, by whom in turn. */
function pagesOf(town: Town): Record<string, Asked> {
  const { institutions, officers } = town;
  const clinicians = regularsOf(town);
  const one = <T>(of: readonly T[], turn: number) => of[turn % of.length];
  const clinician =
    (path: string): Asked =>
    (turn) => ({ path, who: one(clinicians, turn) });
  const lead =
    (path: string): Asked =>
    (turn) => ({ path, who: one(institutions, turn).leads[0] });
  const officer =
    (path: string): Asked =>
    (turn) => ({ path, who: one(officers, turn) });
  return {
    start: () => ({ path: '/' }),
    'account of a clinician': clinician('/account'),
    home: clinician('/home'),
    matches: clinician('/matches'),
    'needs to browse': clinician('/browse'),
    'needs to browse, in one country': clinician('/browse?country=KE'),
    'what would open more': clinician('/matches/openings'),
    'nearly a match': clinician('/matches/near'),
    engagements: clinician('/engagements'),
    papers: clinician('/papers'),
    profile: clinician('/profile'),
    'skills of a profile': clinician('/profile/skills'),
    'one need': (turn) => ({
      path: `/needs/${toGlobalId('Need', one(town.openNeeds, turn))}`,
      who: one(clinicians, turn),
    }),
    'account of a lead': lead('/account'),
    'needs of an institution': lead('/needs'),
    'a first question': lead('/needs/new'),
    'what waits for a lead': lead('/lead'),
    'partnerships of a lead': lead('/partnerships'),
    'what leads are to confirm': lead('/contributions'),
    'offers of a clinician': clinician('/offers'),
    'groups of peers': lead('/groups'),
    consultations: () => ({ path: '/consultations' }),
    'what may and may not be done': () => ({ path: '/codes' }),
    'open data': () => ({ path: '/open-data' }),
    'needs to review': officer('/review'),
    'morning of an officer': officer('/office'),
    'organisations, for an officer': officer('/office/organisations'),
    'figures of the programme': officer('/office/figures'),
    'what the programme did': officer('/office/reports'),
    'what was done where': officer('/office/reports/countries'),
    'what stands in the way': officer(`/office/barriers?year=${new Date().getUTCFullYear()}&reason=A+bench`),
    'answers about equality': officer('/office/equality?reason=A+bench'),
    'what the work did': officer('/what-work-did'),
    'training that is asked for': officer('/trainings'),
    'what is said in groups': officer('/office/groups'),
    'desks that read needs': officer('/office/desks'),
    'rows to take out': officer('/office/exports'),
    'audit trail': officer('/office/audit'),
  };
}

const cookieOf = (who?: string): Record<string, string> =>
  who ? { cookie: `midst_session=${tokenOf(who)}` } : {};

/** One reader after another, each with the page whole before the next asks. */
async function served(
  { webUrl, pids }: Started,
  postgres: number,
  town: Town,
  each: number,
): Promise<Figure[]> {
  // On a machine that others use as well, what a page costs is told by the processor rather than by the clock.
  const spent = () =>
    1000 * (cpuSeconds(pids.web) + cpuSeconds(pids.api) + cpuSeconds(postgres, { family: true }));
  const figures: Figure[] = [];
  for (const [name, asked] of Object.entries(pagesOf(town))) {
    const times = new Times();
    let before = 0;
    for (let turn = -10; turn < each; turn += 1) {
      if (turn === 0) before = spent();
      const { path, who } = asked(Math.abs(turn));
      const open = async () => {
        const answer = await fetch(webUrl + path, { headers: cookieOf(who), redirect: 'manual' });
        if (answer.status !== 200) throw new Error(`${path} says ${answer.status}`);
        await answer.text();
      };
      // The first ten are for programs that have just started.
      await (turn < 0 ? open() : times.of(open));
    }
    const value = (spent() - before) / each;
    figures.push({ name: `${name}, p95`, value: times.at(0.95), unit: 'ms', most: targets.served });
    figures.push({ name: `${name}, processor`, value, unit: 'ms' });
  }
  return figures;
}

interface Timed {
  paint: number;
  usable: number;
}

async function timed(session: CDPSession, url: string): Promise<Timed> {
  const loaded = new Promise((resolve) => session.once('Page.loadEventFired', resolve));
  await session.send('Page.navigate', { url });
  await loaded;
  const expression = `new Promise((resolve) => {
    const read = () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (!paint) return setTimeout(read, 50);
      const [page] = performance.getEntriesByType('navigation');
      resolve({ paint: paint.startTime, usable: Math.max(paint.startTime, page.domContentLoadedEventEnd) });
    };
    read();
  })`;
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as Timed;
}

/** A first visit with nothing kept and the page after it, on a bad line. */
async function onABadLine(
  browser: Browser,
  webUrl: string,
  who: string,
): Promise<[first: Timed, next: Timed]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await context.addCookies([{ name: 'midst_session', value: tokenOf(who), url: webUrl }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  for (const what of ['Page.enable', 'Network.enable'] as const) await session.send(what);
  await session.send('Network.emulateNetworkConditions', slow);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const first = await timed(session, `${webUrl}/matches`);
  const next = await timed(session, `${webUrl}/profile/skills`);
  await context.close();
  return [first, next];
}

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

async function main(args: readonly string[]): Promise<void> {
  const shared = sharedNow();
  const mailbox = await Mailbox.open();
  const house = await House.lay({ SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` });
  try {
    const town = await fillTown(house.laid.adminUrl);
    const started = await house.start();
    const { webUrl } = started;
    const regulars = regularsOf(town);
    await found(house.laid.adminUrl, regulars);
    const figures = await served(started, house.laid.postgres, town, 60);
    const browser = await launchChromium();
    try {
      const visits: [Timed, Timed][] = [];
      for (let turn = 0; turn < 5; turn += 1) visits.push(await onABadLine(browser, webUrl, regulars[turn]));
      const of = (read: (visit: [Timed, Timed]) => number) => median(visits.map(read));
      figures.push(
        {
          name: 'first visit, first content',
          value: of(([one]) => one.paint),
          unit: 'ms',
          most: targets.first,
        },
        { name: 'first visit, usable', value: of(([one]) => one.usable), unit: 'ms', most: targets.usable },
        { name: 'next page', value: of(([, two]) => two.usable), unit: 'ms', most: targets.next },
      );
    } finally {
      await browser.close();
    }
    print(
      {
        bench: 'pages',
        command: 'npm run bench -- pages',
        size: `${usualTown.clinicians} clinicians, ${usualTown.needs} needs; 60 readers of each page one after another; visits on 400 kbit/s, 400 ms, a processor four times slower, median of five`,
        machine: await machine(house.laid.adminUrl),
        shared,
        figures: figures.map(judged),
        notes: [],
      },
      args,
    );
  } finally {
    await house.end();
    await mailbox.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
