/** A syllabus with a mistake is not built, as the app could not start: which entry breaks which rule is told instead. */
import process from 'node:process';

await import('../src/core/practice/skills.ts').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
