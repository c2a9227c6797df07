// @ts-check
/** Every site in the real extension, part one of four: its pages, its acts, what others did. See `tests/support/site-suite.mjs`. */
import { suite } from '../support/site-suite.mjs';

await suite(0, 4);
