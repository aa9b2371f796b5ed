import { drafts } from './drafts.js';
import { everyPage } from './every-page.js';
import { firstVisit } from './first-visit.js';
import { keyboard } from './keyboard.js';
import { takePictures } from './pictures.js';
import { live } from './live.js';
import { scanners } from './scanners.js';
import { states } from './states.js';
import { story } from './story.js';
import { Rig } from './support/rig.js';

// One browser and one populated Midst for everything that a browser is needed for: either costs ten seconds of a
// processor, so what is tried in a browser is one suite in several files.
jest.setTimeout(300_000);
let rig: Rig;
beforeAll(async () => {
  rig = await Rig.start();
});
afterAll(() => rig?.stop());

const running = () => rig;
// `npm run pictures` takes the pictures of the documentation anew, in the very same house.
if (process.env.MIDST_PICTURES) takePictures(running, process.env.MIDST_PICTURES);
// What changes nothing comes first: it judges the demo as everybody meets it.
scanners(running);
firstVisit(running);
everyPage(running);
states(running);
keyboard(running);
drafts(running);
live(running);
story(running);
