// @ts-check
/**
 * Runs test files, three at a time (they mostly wait), in the order in which they are given (Node's own command sorts them by
 * name). What happens is told on the way and, for `cargo xtask test`, in a report; at the end how long each file took.
 *
 *     node tests/support/all.mjs REPORT FILE …     exits 1 when a test failed
 */
import { createWriteStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec, tap } from 'node:test/reporters';

const [report, ...files] = process.argv.slice(2);
/** Seconds of the tests of a file; a file runs one after the other. @type {Map<string, number>} */
const took = new Map();

const tests = run({ files: files.map((file) => resolve(file)), concurrency: 3, timeout: 2_400_000 });
tests.on('test:fail', () => { process.exitCode = 1; });
for (const event of /** @type {const} */ (['test:pass', 'test:fail'])) {
  tests.on(event, (/** @type {any} */ { file, nesting, details }) => {
    if (nesting === 0 && file) took.set(basename(file), (took.get(basename(file)) ?? 0) + details.duration_ms / 1000);
  });
}
const written = createWriteStream(report);
tests.compose(tap).pipe(written);
tests.compose(new spec()).pipe(process.stdout);
await finished(written);
for (const [file, seconds] of [...took].sort(([, one], [, other]) => other - one)) console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`);
