/** `npm run train:data`: fetches MNIST into training/data/mnist. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { DataError } from './data.ts';
import { runCommand } from './options.ts';

const MIRROR = 'https://storage.googleapis.com/cvdf-datasets/mnist/';
const FOLDER = fileURLToPath(new URL('./data/mnist', import.meta.url));

/** SHA-256 of the unpacked files, as packing them anew changes the packed ones. */
const FILES: Readonly<Record<string, string>> = {
  'train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  'train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  't10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  't10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
};

await runCommand(async () => {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, sum] of Object.entries(FILES)) {
    const file = join(FOLDER, `${name}.gz`);
    if (existsSync(file) && sumOf(readFileSync(file)) === sum) {
      console.log(`${file} is already there`);
      continue;
    }
    const bytes = await download(`${MIRROR}${name}.gz`);
    if (sumOf(bytes) !== sum) {
      throw new DataError(
        `${MIRROR}${name}.gz: what came is not MNIST (wrong checksum). Nothing was written.`,
      );
    }
    writeFileSync(`${file}.new`, bytes);
    renameSync(`${file}.new`, file);
    console.log(`${file}: ${bytes.length} bytes`);
  }
}, [DataError]);

async function download(url: string): Promise<Buffer> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DataError(
      `${url}: cannot be fetched (${why}). Where MNIST is at hand already, name its folder with --data instead.`,
    );
  }
}

/** Of the unpacked content; '' where it cannot be unpacked. */
function sumOf(packed: Buffer): string {
  try {
    return createHash('sha256').update(gunzipSync(packed)).digest('hex');
  } catch {
    return '';
  }
}
