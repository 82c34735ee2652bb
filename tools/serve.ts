/** `npm start`: serves dist/ for a look at the app, the way a good static host would. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const YEAR = 31_536_000;

/** A server for the files in `folder`, not yet listening. Files in assets/ never change; all others are asked for anew. */
export function siteServer(folder: string): Server {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    // Read from the disk each time, so that a new build is seen without a restart.
    dev: true,
    setHeaders(response, path) {
      const lasting = path.startsWith('/assets/');
      response.setHeader('Cache-Control', lasting ? `public, max-age=${YEAR}, immutable` : 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  return createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    }),
  );
}

function serve(): void {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  const wished = process.env['PORT'] || '8080';
  const port = Number(wished);
  if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`PORT is "${wished}", which is no port number.`);
  if (!existsSync(folder)) fail('There is nothing to serve yet: run "npm run build" first.');
  const server = siteServer(folder);
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken: choose another one, such as PORT=${port + 1} npm start.`);
    if (error.code === 'EACCES') fail(`Port ${port} may not be used by this account: choose one above 1023 with PORT.`);
    throw error;
  });
  server.listen(port, () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    console.log(`Astro Numbers is at http://localhost:${actual} (Ctrl+C ends it).`);
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) serve();
