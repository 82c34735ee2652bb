/** A report as one HTML file that needs nothing else. */
import { readFileSync } from 'node:fs';
import { figureHtml } from './figure.ts';
import type { Figure } from './figure.ts';
import { escapeText } from './markup.ts';
import { themeCss } from './theme.ts';

export interface Report {
  title: string;
  /** What it is about and what it was made from: a paragraph each. */
  lead: readonly string[];
  sections: readonly Section[];
}

export interface Section {
  /** Unique in the report: small letters, digits and dashes. */
  id: string;
  title: string;
  /** A paragraph each. */
  text: readonly string[];
  figures: readonly Figure[];
}

const CSS = readFileSync(new URL('page.css', import.meta.url), 'utf8');

export function pageHtml({ title, lead, sections }: Report): string {
  const links = sections.map(({ id, title: name }) => `<li><a href="#${id}">${escapeText(name)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<style>
${themeCss()}
${CSS}</style>
</head>
<body>
<header>
<h1>${escapeText(title)}</h1>
${paragraphs(lead)}
<nav aria-label="Contents"><ol>${links.join('')}</ol></nav>
</header>
<main>
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

function sectionHtml({ id, title, text, figures }: Section): string {
  const content = [`<h2>${escapeText(title)}</h2>`, paragraphs(text), ...figures.map(figureHtml)].join('\n');
  return `<section id="${id}">${content}\n</section>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeText(text)}</p>`).join('\n');
}
