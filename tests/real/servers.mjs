// @ts-check
/** The real WordPress and the real Isso, running on this machine and nowhere else. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { until } from '../support/wait.mjs';
import * as install from './install.mjs';

/** A port that is free now. @returns {Promise<number>} */
async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address && typeof address === 'object' ? address.port : 0;
}

/** @param {string} url @returns {Promise<number>} the status */
const status = (url) =>
  new Promise((resolve, reject) => {
    http.get(url, (answer) => { answer.resume(); resolve(answer.statusCode ?? 0); }).on('error', reject);
  });

/**
 * Starts a program and waits until it answers; `close` ends it and what it started.
 *
 * @param {string} program @param {string[]} words @param {string} url @param {object} [how]
 */
async function start(program, words, url, how) {
  const child = spawn(program, words, { stdio: 'ignore', detached: true, ...how });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const close = async () => {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  try {
    await until(async () => (await status(url)) < 500, `${program} to answer`, { timeout: 30_000, every: 200 });
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

/**
 * @param {string} name of its directory, one for each test run at a time
 * @returns {Promise<{ origin: string, host: string, turn(name: string, on: boolean): void, close(): Promise<void> }>}
 */
export async function wordpress(name) {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const root = await install.wordpress(name, host);
  const close = await start('php', ['-S', host, '-t', root], `http://${host}/wp-login.php`, {
    cwd: root, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
  });
  return {
    origin: `http://${host}`,
    host,
    /** Turns one of `switches.php` on or off. */
    turn(name, on) {
      const file = `${root}/switches/${name}`;
      if (on) writeFileSync(file, '');
      else if (existsSync(file)) rmSync(file);
    },
    close,
  };
}

/** @param {string} blog the origin that may embed it @param {string} directory where its database goes */
export async function isso(blog, directory) {
  const program = await install.isso();
  const port = await freePort();
  mkdirSync(directory, { recursive: true });
  const settings = `${directory}/isso-${port}.cfg`;
  rmSync(`${directory}/comments-${port}.db`, { force: true });
  writeFileSync(settings, `[general]\ndbpath = ${directory}/comments-${port}.db\nhost = ${blog}\n[server]\nlisten = http://127.0.0.1:${port}/\n[guard]\nenabled = true\nratelimit = 3\ndirect-reply = 9\nreply-to-self = true\n`);
  const origin = `http://127.0.0.1:${port}`;
  const close = await start(program, ['-c', settings, 'run'], `${origin}/js/embed.min.js`);
  return { origin, close };
}
