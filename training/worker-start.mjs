// A thread does not inherit the TypeScript loader of the one that starts it: this file, in plain JavaScript, brings it.
// eslint-disable-next-line no-restricted-imports -- only here, for the reason above
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
