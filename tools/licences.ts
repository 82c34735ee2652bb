/**
 * Writes static/licences.txt (every licence in full) and src/app/licences.ts (names for the about screen):
 * `node --import tsx tools/licences.ts`. With `--check` it writes nothing and fails if one of them is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { attributions } from './licences/attributions.ts';
import { shippedLibraries, type Library } from './licences/dependencies.ts';

const root = new URL('../', import.meta.url);
const RULE = '='.repeat(80);

/** Libraries under the very same text share one copy of it. */
function textsOnce(entries: readonly { readonly title: string; readonly text: string }[]): string[] {
  const titles = new Map<string, string[]>();
  for (const { title, text } of entries) titles.set(text, [...(titles.get(text) ?? []), title]);
  return [...titles].map(([text, names]) => `${RULE}\n${names.join('\n')}\n${RULE}\n\n${text}\n`);
}

async function fullText(libraries: readonly Library[]): Promise<string> {
  const others = await Promise.all(
    attributions.map(async ({ name, use, by, licence, url, textFile }) => ({
      title: `${name} (${licence})\n${use}; by ${by}\n${url}`,
      text: textFile === undefined ? `Licence: ${licence}` : (await readFile(new URL(textFile, root), 'utf8')).trim(),
    })),
  );
  const own = (await readFile(new URL('LICENSE', root), 'utf8')).trim();
  return [
    `Astro Numbers and what it is made of\n\n${own}\n`,
    ...textsOnce(others),
    ...textsOnce(libraries.map(({ name, version, licence, text }) => ({ title: `${name} ${version} (${licence})`, text }))),
  ].join('\n');
}

function forTheApp(libraries: readonly Library[]): string {
  const quoted = (value: string) => `'${value.replace(/[\\']/gu, '\\$&')}'`;
  const row = (fields: Record<string, string>) =>
    `  { ${Object.entries(fields).map(([key, value]) => `${key}: ${quoted(value)}`).join(', ')} },\n`;
  return `// Written by tools/licences.ts; change nothing here.

export interface Library {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
}

/** Data, fonts and code that did not come as a package. */
export interface Attribution {
  readonly name: string;
  readonly use: string;
  readonly by: string;
  readonly licence: string;
  readonly url: string;
}

export const libraries: readonly Library[] = [
${libraries.map(({ name, version, licence }) => row({ name, version, licence })).join('')}];

export const attributions: readonly Attribution[] = [
${attributions.map(({ name, use, by, licence, url }) => row({ name, use, by, licence, url })).join('')}];
`;
}

const libraries = await shippedLibraries();
const files = { 'static/licences.txt': await fullText(libraries), 'src/app/licences.ts': forTheApp(libraries) };
const isCheck = process.argv.includes('--check');
for (const [path, content] of Object.entries(files)) {
  const file = new URL(path, root);
  if (!isCheck) await writeFile(file, content);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== content) {
    console.error(`${path} is out of date: run "node --import tsx tools/licences.ts".`);
    process.exitCode = 1;
  }
}
console.log(`${libraries.length} libraries, ${attributions.length} other works${isCheck ? ': checked' : ''}`);
