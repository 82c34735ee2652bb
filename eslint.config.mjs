import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';
import { defineConfig } from 'eslint/config';

/**
 * Who may import whom: the table in CONTRIBUTING.md. `packages` are the only bare imports allowed in the folder,
 * `folders` the only folders of src that its relative imports may lead to; `above`: whether files right above it may be imported.
 */
const realm = (files, { packages, folders, ignores = [], above = true }) => {
  const all = ['core', 'recognition', 'scanning', 'storage', 'app', 'components', 'screens'];
  const closed = all.filter((folder) => !folders.includes(folder));
  const open = packages.map((name) => `${name}(/|$)`).concat('\\.').join('|');
  return {
    files,
    ignores,
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [
          { regex: `^(?!${open})`, message: 'This folder may not import that package: see CONTRIBUTING.md.' },
          ...(closed.length
            ? [{ regex: `^\\.\\.?/(.*/)?(${closed.join('|')})/`, message: 'This folder may not import from there: see CONTRIBUTING.md.' }]
            : []),
          ...(above ? [] : [{ regex: '^\\.\\./[^/]+$', message: 'Components get their data by property: see CONTRIBUTING.md.' }]),
        ],
      }],
    },
  };
};

const litPackages = ['lit', '@lit/localize'];

export default defineConfig(
  { ignores: ['dist/', 'build/', 'node_modules/', 'training/runs/', 'training/data/', 'static/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
  { files: ['**/*.ts'], rules: { 'no-undef': 'off' } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/app/**/*.ts'], ...lit.configs['flat/recommended'] },
  realm(['src/core/**'], { packages: ['valibot', 'ts-fsrs', 'fflate', '@noble/hashes'], folders: ['core'] }),
  {
    // The core is handed its clock and its randomness, so that every run can be replayed.
    files: ['src/core/**'],
    rules: {
      'no-restricted-properties': ['error',
        { object: 'Math', property: 'random', message: 'Take a Random (ports.ts).' },
        { object: 'Date', property: 'now', message: 'Take a Clock (ports.ts).' },
        { object: 'performance', property: 'now', message: 'Take a Clock (ports.ts).' }],
    },
  },
  realm(['src/recognition/**'], { packages: ['comlink'], folders: ['core', 'recognition'], ignores: ['src/recognition/{network,backend}.ts'] }),
  realm(['src/recognition/{network,backend}.ts'], { packages: ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm', '@tensorflow/tfjs-backend-cpu'], folders: ['core', 'recognition'] }),
  realm(['src/scanning/**'], { packages: ['comlink', 'qr'], folders: ['core', 'scanning'] }),
  realm(['src/storage/**'], { packages: ['idb'], folders: ['core', 'storage'] }),
  realm(['src/app/components/**'], { packages: [...litPackages, 'perfect-freehand', 'd3-scale', 'd3-shape', 'qr', '@tanstack/lit-virtual'], folders: ['core', 'app', 'components'], above: false }),
  realm(['src/app/**'], { packages: [...litPackages, '@lit/context', 'qr', 'comlink'], folders: ['core', 'app', 'components', 'screens'], ignores: ['src/app/components/**'] }),
  realm(['src/service-worker.ts'], { packages: ['workbox-[a-z]+'], folders: [] }),
  realm(['training/**'], { packages: ['node:[a-z_/]+', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm', '@tensorflow/tfjs-backend-cpu', '@tensorflow/tfjs-layers'], folders: ['core', 'recognition'] }),
  realm(['training/{report-page,explore}/**'], { packages: ['node:[a-z_/]+', '@observablehq/plot', '@resvg/resvg-wasm', 'linkedom', 'pngjs'], folders: ['core', 'recognition'] }),
  {
    files: ['training/**', 'tools/**', '*.mjs', 'test/e2e/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);
