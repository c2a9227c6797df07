// @ts-check
/** Bad input, part two of two. */
import { suite } from '../support/mutation-suite.mjs';

suite(1, 2);
