// @ts-check
/** All sites in one go; the parts of four do the same beside each other. Runs only when `SITES` names some. */
import { suite } from '../support/site-suite.mjs';

if (process.env.SITES) await suite(0, 1);
