// @ts-check
/**
 * The sample community: the test pages' sites, alive on this machine.
 *
 * One server on loopback, told apart by host: `http://social.localhost:PORT` and
 * `http://blog.localhost:PORT`. Browsers resolve names under `localhost` to this machine by
 * themselves. The people are invented, and what one does there is seen by nobody.
 */
import http from 'node:http';
import * as mastodon from '../pages/mastodon/site.mjs';
import * as wordpress from '../pages/wordpress/site.mjs';

/** @typedef {import('./network.mjs').Site} Site */

/** @type {Record<string, Site>} */
export const SITES = { social: mastodon, blog: wordpress };

/**
 * @param {{ port?: number, sites?: Record<string, Site>, options?: Record<string, object> }} [how] port 0
 *   takes any free one; options by name go to the sites' `create`
 * @returns {Promise<{ origins: Record<string, string>, close(): Promise<void> }>}
 */
export async function start({ port = 0, sites = SITES, options = {} } = {}) {
  const worlds = new Map(Object.entries(sites).map(([name, site]) => [name, site.create(options[name])]));
  const server = http.createServer(async (request, response) => {
    const host = request.headers.host ?? '';
    const world = worlds.get(host.split('.')[0]);
    if (!world) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nobody lives here.');
      return;
    }
    /** @type {Buffer[]} */
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    /** @type {Record<string, string>} */
    const headers = {};
    for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
    const url = `http://${host}${request.url ?? '/'}`;
    const body = Buffer.concat(chunks).toString('utf8');
    try {
      const answer = await world.handle({ method: request.method ?? 'GET', url, headers, body });
      response.writeHead(answer.status, { 'cache-control': 'no-store', ...answer.headers }).end(answer.body);
    } catch (error) {
      console.error(`${url} failed:`, error);
      response.writeHead(500, { 'content-type': 'text/plain' }).end('This page failed.');
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the community has no port');
  const origins = Object.fromEntries(
    Object.keys(sites).map((name) => [name, `http://${name}.localhost:${address.port}`]),
  );
  return {
    origins,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
