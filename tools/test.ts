/** `npm test`: all suites in turn, then one line with the totals. Arguments pick suites: `npm test -- unit browser e2e`. */
import { spawn } from 'node:child_process';
import { ensureChromium } from './ensure-chromium.ts';
import { globSync } from 'tinyglobby';

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

const nodeTest = ['--import', 'tsx', '--test', '--test-reporter=spec'];

const suites: Record<string, () => Promise<Totals>> = {
  unit: () =>
    run('Node', [...nodeTest, ...globSync(['test/{core,training,tools,app}/**/*.test.ts', '!**/*.browser.test.ts', 'test/recognition/*.test.ts'])]),
  browser: () => run('browsers', ['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js']),
  e2e: async () => {
    const built = await run('build', ['node_modules/rollup/dist/bin/rollup', '-c', '--silent']);
    if (built.failed > 0) return built;
    return run('end to end', [...nodeTest, '--test-concurrency=2', ...globSync('test/e2e/*.test.ts')]);
  },
};

/** Runs `node args`, shows what it prints and adds up the closing lines of its runner. */
async function run(name: string, args: string[]): Promise<Totals> {
  console.log(`\n── ${name}`);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  const sum = (pattern: RegExp) => [...output.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
  const totals = {
    passed: sum(/^ℹ pass (\d+)$/gm) + sum(/^browser tests: (\d+) passed/gm),
    failed: sum(/^ℹ fail (\d+)$/gm) + sum(/^browser tests: \d+ passed, (\d+) failed/gm),
    skipped: sum(/^ℹ skipped (\d+)$/gm) + sum(/^browser tests: \d+ passed, \d+ failed, (\d+) skipped/gm),
  };
  // A suite that could not even start has failed, whatever it counted.
  if (code !== 0 && totals.failed === 0) totals.failed = 1;
  return totals;
}

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in suites));
if (unknown) {
  console.error(`There is no suite "${unknown}": choose from ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}
const total: Totals = { passed: 0, failed: 0, skipped: 0 };
const wanted = chosen.length > 0 ? chosen : Object.keys(suites);
if (wanted.some((name) => name !== 'unit')) process.env['CHROME_PATH'] = ensureChromium();
for (const [name, suite] of Object.entries(suites)) {
  if (!wanted.includes(name)) continue;
  const { passed, failed, skipped } = await suite();
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped: what they need is not on this machine.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
