// @ts-check
/** Bad input, part one of two. */
import { suite } from '../support/mutation-suite.mjs';

suite(0, 2);
