// @ts-check
/**
 * The whole internet, as far as the browser under test can tell.
 *
 * A proxy on loopback answers for every host: those that a test serves get their pages
 * (`tests/pages/SITE/site.mjs`), all others a 404. It stands outside the browser, so it sees every
 * request of every page, worker, extension and of the browser itself, in both browsers alike, and
 * form posts and redirects are real. Every request is written down; a test can therefore prove that
 * the extension makes none.
 */
import http from 'node:http';
import https from 'node:https';
import { selfSigned } from './certificate.mjs';

/**
 * @typedef {{ method: string, url: string, headers: Record<string, string>, body: string }} SiteRequest
 * @typedef {{ status: number, headers: Record<string, string>, body: string | Buffer }} SiteResponse
 * @typedef {{ handle(request: SiteRequest): SiteResponse | Promise<SiteResponse> }} World
 * @typedef {{ origin: string, create(options?: object): World, pages?: Record<string, string> }} Site
 * @typedef {{ url: string, method: string, by: 'site' | 'nobody', status: number, from: string,
 *   destination: string, at: number }} Logged  `from` is the origin, or the referrer, or ''
 */

/** Hosts that the browsers ask by themselves however much is switched off. */
const THE_BROWSERS_OWN = /(^|\.)(googleapis\.com|google\.com|gvt1\.com|gstatic\.com|mozilla\.(com|net|org))$/;

/** @param {string} url */
const ownHost = (url) => THE_BROWSERS_OWN.test(new URL(url).hostname);

export class Network {
  /** @type {Map<string, { world: World, csp?: string | null }>} */
  #served = new Map();
  /** @type {Logged[]} everything that was asked for, oldest first */
  log = [];
  /** @type {http.Server} */
  #proxy;
  /** @type {https.Server} */
  #secure;
  /** @type {Set<import('node:stream').Duplex>} */
  #sockets = new Set();

  constructor() {
    const { key, cert, fingerprint } = selfSigned();
    this.fingerprint = fingerprint;
    this.#secure = https.createServer({ key, cert, ALPNProtocols: ['http/1.1'] }, (request, response) => {
      this.#answer(`https://${request.headers.host}${request.url}`, request, response);
    });
    this.#proxy = http.createServer((request, response) => {
      const url = request.url ?? '/';
      this.#answer(url.startsWith('http') ? url : `http://${request.headers.host}${url}`, request, response);
    });
    this.#proxy.on('connect', (request, socket, head) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => socket.destroy());
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) socket.unshift(head);
      this.#secure.emit('connection', socket);
    });
    // A browser that is closed breaks its connections off; that is no failure of a test.
    this.#secure.on('tlsClientError', () => {});
    this.#secure.on('clientError', (_, socket) => socket.destroy());
    this.#proxy.on('clientError', (_, socket) => socket.destroy());
  }

  /** @returns {Promise<number>} the port on 127.0.0.1 */
  async listen() {
    await new Promise((resolve) => this.#proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = this.#proxy.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
    return address.port;
  }

  /**
   * Serves a site under its own address from now on, in a fresh state.
   *
   * @param {Site} site
   * @param {{ origin?: string, csp?: string | null, options?: object }} [how] another address; another
   *   Content-Security-Policy for its pages (`null`: none); options for the site's `create`
   * @returns {World} the state that answers, should a test want to look into it
   */
  serve(site, { origin = site.origin, csp, options } = {}) {
    const world = site.create(options);
    this.#served.set(new URL(origin).origin, { world, csp });
    return world;
  }

  /**
   * Lets requests for an origin on this machine through to the server that is there.
   *
   * @param {string} origin e.g. `http://social.localhost:8080`
   * @param {string} [to] where the server really is, when pages know it by another name
   */
  pass(origin, to = origin) {
    const { host, port } = new URL(to);
    this.#served.set(origin, { world: { handle: (request) => ask(host, Number(port), request) } });
  }

  /**
   * Requests to hosts that nobody serves, without the browser's own small talk with its maker. A
   * test expects none: neither its pages nor the extension have any business elsewhere.
   */
  unknown() {
    const small = (/** @type {Logged} */ entry) => ownHost(entry.url) && (entry.from === '' || ownHost(entry.from));
    return this.log.filter((entry) => entry.by === 'nobody' && !small(entry));
  }

  /** Requests that an extension's own page or worker made. */
  fromExtensions() {
    return this.log.filter((entry) => /^(chrome|moz)-extension:/.test(entry.from));
  }

  /**
   * @param {string} url
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async #answer(url, request, response) {
    const at = Date.now();
    /** @type {Buffer[]} */
    const chunks = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return;
    }
    /** @type {Record<string, string>} */
    const headers = {};
    for (const [name, value] of Object.entries(request.headers)) headers[name] = String(value);
    const method = request.method ?? 'GET';
    const { origin, pathname } = new URL(url);
    const served = this.#served.get(origin);
    /** @type {SiteResponse} */
    let answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'nobody serves this host' };
    if (served && pathname === '/favicon.ico') {
      answer = { status: 204, headers: {}, body: '' };
    } else if (served) {
      try {
        const body = Buffer.concat(chunks).toString('utf8');
        answer = await served.world.handle({ method, url, headers, body });
      } catch (error) {
        answer = { status: 500, headers: { 'content-type': 'text/plain' }, body: String(error) };
        console.error(`${origin} failed at ${method} ${pathname}:`, error);
      }
    }
    /** @type {Record<string, string>} */
    const sent = { 'cache-control': 'no-store', ...answer.headers };
    if (served?.csp !== undefined && String(sent['content-type']).startsWith('text/html')) {
      delete sent['content-security-policy'];
      if (served.csp !== null) sent['content-security-policy'] = served.csp;
    }
    const from = headers.origin && headers.origin !== 'null' ? headers.origin : (headers.referer ?? '');
    const by = served ? 'site' : 'nobody';
    const destination = headers['sec-fetch-dest'] ?? '';
    this.log.push({ url, method, by, status: answer.status, from, destination, at });
    response.writeHead(answer.status, sent);
    response.end(answer.body);
  }

  async close() {
    for (const socket of this.#sockets) socket.destroy();
    this.#proxy.closeAllConnections();
    await new Promise((resolve) => this.#proxy.close(() => resolve(undefined)));
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @param {SiteRequest} request
 * @returns {Promise<SiteResponse>}
 */
function ask(host, port, { method, url, headers, body }) {
  const { pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = http.request({ host: '127.0.0.1', port, method, path: pathname + search, headers: { ...headers, host } });
    asked.on('error', reject);
    asked.on('response', async (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      const { connection, 'transfer-encoding': _, 'keep-alive': __, ...answered } = response.headers;
      const { statusCode: status = 500 } = response;
      resolve({ status, headers: /** @type {any} */ (answered), body: Buffer.concat(chunks) });
    });
    asked.end(body);
  });
}
