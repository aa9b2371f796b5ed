import { everyPage } from './every-page.js';
import { Rig } from './support/rig.js';

// One browser and one populated Midst for everything that a browser is needed for: either costs ten seconds of a
// processor, so what is tried in a browser is one suite in several files.
let rig: Rig;
beforeAll(async () => {
  rig = await Rig.start();
}, 300_000);
afterAll(() => rig?.stop());

everyPage(() => rig);
