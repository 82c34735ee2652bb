import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { PNG } from 'pngjs';

interface Picture {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: string;
  readonly form_factor?: string;
}

interface Manifest {
  readonly start_url: string;
  readonly scope: string;
  readonly id?: string;
  readonly icons: readonly Picture[];
  readonly screenshots: readonly Picture[];
  readonly shortcuts: readonly { readonly url: string; readonly icons: readonly Picture[] }[];
}

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('manifest.json', root), 'utf8')) as Manifest;
const pngs = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)].filter(
  ({ type }) => type === 'image/png',
);

describe('the manifest', () => {
  it('gives each picture the size it has', async () => {
    for (const { src, sizes } of pngs) {
      const { width, height } = PNG.sync.read(await readFile(new URL(src, root)));
      assert.equal(`${width}x${height}`, sizes, src);
    }
  });

  it('has what browsers ask for before they offer to install', () => {
    for (const purpose of ['any', 'maskable']) {
      const sizes = manifest.icons.filter((icon) => icon.purpose === purpose).map((icon) => icon.sizes);
      assert.ok(sizes.includes('192x192') && sizes.includes('512x512'), purpose);
    }
    assert.deepEqual(manifest.screenshots.map((one) => one.form_factor).sort(), ['narrow', 'wide']);
  });

  it('works under any path of a host, beside other copies of the app', () => {
    for (const url of [manifest.start_url, manifest.scope, ...manifest.shortcuts.map((one) => one.url)]) {
      assert.match(url, /^\.\//u);
    }
    // An id is resolved against the origin alone, so copies under two paths would be one app.
    assert.equal(manifest.id, undefined);
  });
});

describe('maskable icons', () => {
  it('leave no corner clear, whatever shape the device cuts them to', async () => {
    for (const { src, purpose } of manifest.icons) {
      if (purpose !== 'maskable') continue;
      const { data } = PNG.sync.read(await readFile(new URL(src, root)));
      assert.ok(data.every((value, index) => index % 4 !== 3 || value === 255), src);
    }
  });
});
