import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import sirv from 'sirv';

/** Answers the request itself and returns true, or returns false to let the file be served. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The built app behind a real server on this machine, which can be made to misbehave and to vanish. */
export interface Site {
  readonly url: string;
  /** Paths asked for so far, without the query. */
  readonly requests: string[];
  fault: Fault | undefined;
  /** Serves another build from now on, as a deployment does. */
  deploy(folder: string): void;
  /** The server is gone: connections are refused. Harmless when it is gone already. */
  stop(): Promise<void>;
}

/** Not at the root of its host, as on most static hosts: what asks for a file outside finds nothing. */
const BASE = '/school/astro/';

/** @param folder the built app; `ASTRO_DIST` where several builds are at work at the same time */
export async function serve(folder = process.env.ASTRO_DIST ?? 'dist'): Promise<Site> {
  let files = sirv(folder, { dev: true, etag: true });
  const sockets = new Set<Socket>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site');
    requests.push(pathname);
    if (site.fault?.(request, response)) return;
    const lasting = pathname.startsWith(`${BASE}assets/`);
    response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    const notFound = (): void => void response.writeHead(404).end('Not found');
    if (!pathname.startsWith(BASE)) return notFound();
    request.url = `/${pathname.slice(BASE.length)}${search}`;
    files(request, response, notFound);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site: Site = {
    url: `http://localhost:${port}${BASE}`,
    requests,
    fault: undefined,
    deploy(next) {
      files = sirv(next, { dev: true, etag: true });
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return site;
}
