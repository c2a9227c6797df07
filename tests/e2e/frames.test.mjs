/** A site that lives in a frame of another page, in the browser that numbers frames in its own way; the other plays all sites anyway. */
import { named } from '../support/browser.mjs';
import { suite } from '../support/site-suite.mjs';

if (named() === 'firefox') await suite(0, 1, ['giscus']);
