import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { siteServer } from '../../tools/serve.ts';

let folder = '';
let server: Server;
let url = '';

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'astro-site-'));
  mkdirSync(join(folder, 'assets'));
  const files = { 'index.html': '<title>Astro</title>', 'manifest.json': '{}', 'assets/a-1.wasm': 'wasm', 'assets/b-2.js': 'let b;' };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'assets/b-2.js.br'), brotliCompressSync('let b;'));
  server = siteServer(folder);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('hashed files last for ever, all others are asked for anew', async () => {
  assert.match((await fetch(`${url}assets/b-2.js`)).headers.get('cache-control') ?? '', /immutable/);
  for (const path of ['', 'manifest.json']) {
    assert.equal((await fetch(url + path)).headers.get('cache-control'), 'no-cache');
  }
});

test('each file goes out under its type, and compressed where the build has done so', async () => {
  const types = { '': 'text/html', 'manifest.json': 'application/json', 'assets/a-1.wasm': 'application/wasm', 'assets/b-2.js': 'text/javascript' };
  for (const [path, type] of Object.entries(types)) {
    assert.equal((await fetch(url + path)).headers.get('content-type')?.split(';')[0], type);
  }
  const script = await fetch(`${url}assets/b-2.js`, { headers: { 'Accept-Encoding': 'br' } });
  assert.equal(script.headers.get('content-encoding'), 'br');
  assert.equal(await script.text(), 'let b;');
});

test('a file that is not there is a 404, no page in its place', async () => {
  assert.equal((await fetch(`${url}assets/gone-3.bin`)).status, 404);
});

function startWith(port: string): { status: number | null; stderr: string } {
  const env = { ...process.env, PORT: port };
  return spawnSync(process.execPath, ['--import', 'tsx', 'tools/serve.ts'], { env, encoding: 'utf8' });
}

test('a port that makes no sense gets one sentence', () => {
  const { status, stderr } = startWith('lots');
  assert.equal(status, 1);
  assert.equal(stderr, 'PORT is "lots", which is no port number.\n');
});

test('a taken port gets one sentence that says what to do', async () => {
  mkdirSync('dist', { recursive: true });
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const { port } = other.address() as AddressInfo;
  const { status, stderr } = startWith(String(port));
  other.close();
  assert.equal(status, 1);
  assert.equal(stderr, `Port ${port} is taken: choose another one, such as PORT=${port + 1} npm start.\n`);
});
