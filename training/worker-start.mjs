// A thread does not inherit the TypeScript loader of the one that starts it: this file, in plain JavaScript, brings it.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
