/**
 * What this build is and where its files lie. rollup.config.mjs puts a module of the same shape in this one's place;
 * these values are seen only where the sources run without a build, in component tests.
 */

/** The version in package.json. */
export const version = '0.0.0';
/** Names the sources: page and recognition worker work together only when theirs are the same. */
export const buildId = 'unbuilt';
export const workerUrl = '';
export const scannerUrl = '';
export const wasmUrl = '';
export const modelUrl = '';
/** Hex SHA-256 of model.json. */
export const modelSha256 = '';
export const serviceWorkerUrl = '';
