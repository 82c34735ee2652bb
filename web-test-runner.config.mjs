import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { workers } from './tools/bundle/test-worker.mjs';
import { tsImport } from 'tsx/esm/api';

const { findChromium, findFirefox, CHROMIUM_ARGS } = await tsImport('./tools/browser.ts', import.meta.url);

const firefox = findFirefox();
if (!firefox) console.warn('Firefox is not installed: the browser tests run in Chromium alone.');

/** Closes with the line that tools/test.ts adds up. */
const countReporter = {
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const visit = (suite) => {
      for (const test of suite.tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      suite.suites.forEach(visit);
    };
    for (const session of sessions) {
      if (session.testResults) visit(session.testResults);
      if (session.errors.length > 0) count.failed += 1;
    }
    console.log(`browser tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  },
};

/** Libraries look at the environment variable that bundlers are to replace. */
const environment = {
  name: 'environment',
  transform: ({ body, response }) => (response.is('js') ? body.replaceAll('process.env.NODE_ENV', '"development"') : undefined),
};

export default {
  files: 'test/**/*.browser.test.ts',
  nodeResolve: true,
  plugins: [workers(), environment, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.base.json' })],
  browsers: [
    chromeLauncher({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS } }),
    ...(firefox
      ? [chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: firefox } })]
      : []),
  ],
  concurrency: 1,
  concurrentBrowsers: 1,
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter],
  testFramework: { config: { timeout: 10_000 } },
};
