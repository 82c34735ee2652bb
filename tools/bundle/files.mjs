/** Files on their way into dist: read, named by their content, compressed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where the built app goes: `ASTRO_DIST`, or dist. */
export const dist = resolve(root, process.env.ASTRO_DIST ?? 'dist');
/** `ASTRO_VERSION`, for rehearsing an update, or the version in package.json. */
export const version =
  process.env.ASTRO_VERSION ?? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** Everything in it carries its hash in its name and never changes. */
export const ASSETS = 'assets';

export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** Paths of all files below `folder`, relative to it, with forward slashes, sorted. */
export function list(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}

export function clean() {
  rmSync(dist, { recursive: true, force: true });
}

/** Writes a file into dist and returns its path there. */
export function write(path, content) {
  const target = join(dist, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  return path;
}

/** Copies a file of the repository into dist under a name with its hash; returns its path there. */
export function copyHashed(path) {
  const content = readFileSync(resolve(root, path));
  const extension = extname(path);
  return write(`${ASSETS}/${basename(path, extension)}-${sha256(content).slice(0, 10)}${extension}`, content);
}

/**
 * A short name for everything the app is made of: the same sources give the same id, on every machine and day.
 * Page, worker and model compare it before they work together.
 */
export function buildId() {
  const hash = createHash('sha256').update(version).update('\0');
  const files = ['src', 'static'].flatMap((folder) => list(join(root, folder)).map((path) => `${folder}/${path}`));
  for (const path of [...files, 'manifest.json', 'package-lock.json', 'rollup.config.mjs']) {
    if (!existsSync(join(root, path))) continue;
    hash.update(path).update('\0').update(readFileSync(join(root, path))).update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

const COMPRESSIBLE = /\.(html|js|css|json|svg|wasm|bin|webmanifest|txt)$/;

/** Puts a .br and a .gz beside each file that gains by it, for servers that send these. */
export function compressAll() {
  for (const path of list(dist)) {
    if (!COMPRESSIBLE.test(path)) continue;
    const content = readFileSync(join(dist, path));
    write(`${path}.br`, brotliCompressSync(content));
    write(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}
