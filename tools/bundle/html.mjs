/** Makes dist/index.html and dist/manifest.json out of their sources: links get the hashed names. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { copyHashed, root, write } from './files.mjs';

/** Fonts, images: whatever a source file names as `../static/…`. */
function copyStatic(text) {
  return text.replace(/\.\.\/(static\/[\w./-]+)/g, (_, path) => copyHashed(path));
}

/**
 * The shell: its style sheet goes into the page itself, allowed by its hash, so that nothing but this one file has
 * to arrive before the first paint.
 * @param {{ entry: string, preload: string[] }} scripts paths in dist
 */
export function writeShell({ entry, preload }) {
  const css = copyStatic(readFileSync(join(root, 'src/shell.css'), 'utf8'));
  const style = transformSync(css, { loader: 'css', minify: true, target: 'chrome109' }).code.trim();
  const hash = createHash('sha256').update(style).digest('base64');
  const html = copyStatic(readFileSync(join(root, 'src/index.html'), 'utf8'))
    .replace(/\n\s*<link rel="stylesheet" href="\.\/shell\.css" \/>/, () => `\n    <style>${style}</style>`)
    .replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)
    .replace('../manifest.json', 'manifest.json')
    .replace(/\n\s*<script type="module" src="\.\/main\.ts"><\/script>/, () =>
      [
        `\n    <script type="module" src="${entry}"></script>`,
        ...preload.map((path) => `    <link rel="modulepreload" href="${path}" />`),
      ].join('\n'),
    );
  for (const gone of ['shell.css', 'main.ts', '../']) {
    if (html.includes(gone)) throw new Error(`src/index.html: "${gone}" was not replaced.`);
  }
  write('index.html', html);
}

/** The web app manifest: unhashed, so that an installed app finds it again; its images are hashed. */
export function writeManifest() {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  const images = [manifest.icons, manifest.screenshots, ...(manifest.shortcuts ?? []).map((s) => s.icons)];
  for (const image of images.flat().filter(Boolean)) image.src = copyHashed(image.src);
  write('manifest.json', `${JSON.stringify(manifest)}\n`);
}

/** The licences in full, which must travel with the app: unhashed, so that the about screen can link to them. */
export function writeLicences() {
  write('licences.txt', readFileSync(join(root, 'static/licences.txt')));
}
