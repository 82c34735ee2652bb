/** Who is compared: this app's reader, and what one would have without it. */
import { RASTER_CHANNELS } from '../../src/core/ink/raster.ts';
import type { StartOptions } from '../../src/recognition/protocol.ts';
import type { BuiltReader } from './built-reader.ts';
import type { FullTfjsOptions, Job } from './protocol.ts';
import { PATHS } from './site.ts';

export interface Contender {
  readonly name: string;
  readonly backend: Backend;
  /** Contenders with the same network must answer alike. */
  readonly network: 'shipped' | 'dense';
  /** What must be downloaded, as paths in the site: scripts and wasm, and the model. */
  readonly code: readonly string[];
  readonly model: readonly string[];
  readonly job: Job;
}

export type Backend = FullTfjsOptions['backend'];

/** The built app's recognition worker, as it is. */
export function thisReader(url: string, reader: BuiltReader, backend: 'wasm' | 'cpu'): Contender {
  const { buildId, modelSha256, worker } = reader;
  const code = backend === 'wasm' ? [worker, reader.wasm] : [worker];
  const model = filesOf(reader);
  const options: StartOptions = {
    buildId,
    modelUrl: url + reader.model,
    modelSha256,
    wasmUrl: url + reader.wasm,
    backend: backend === 'wasm' ? 'auto' : 'cpu',
    refetch: false,
  };
  // It takes whole rasters, whatever its network for pictures then looks at.
  const job = jobOf(url, code, model, options, RASTER_CHANNELS);
  return { name: 'This reader', backend, network: 'shipped', code, model, job };
}

/** The same networks through `loadLayersModel`. */
export function sameNetwork(url: string, reader: BuiltReader, backend: Backend): Contender {
  const networks = reader.trace === null ? [reader.model] : [reader.model, reader.trace];
  const turn = fullTfjs(url, backend, filesOf(reader), networks, reader.channels);
  return { name: 'Same networks, loadLayersModel', network: 'shipped', ...turn };
}

function filesOf({ model, trace, shards }: BuiltReader): string[] {
  return [model, ...(trace === null ? [] : [trace]), ...shards];
}

/** The fully connected network of the page that this app grew from. */
export function densePage(url: string, backend: Backend): Contender {
  const model = [PATHS.dense, PATHS.denseShard];
  return { name: 'Dense network, loadLayersModel', network: 'dense', ...fullTfjs(url, backend, model, [PATHS.dense], 1) };
}

function fullTfjs(
  url: string,
  backend: Backend,
  model: readonly string[],
  networks: readonly string[],
  channels: number,
): Omit<Contender, 'name' | 'network'> {
  const code = backend === 'wasm' ? [PATHS.fullTfjs, PATHS.wasm] : [PATHS.fullTfjs];
  const options: FullTfjsOptions = { backend, modelUrls: networks.map((path) => url + path), wasmFolder: url + PATHS.wasmFolder };
  return { backend, code, model, job: jobOf(url, code, model, options, channels) };
}

function jobOf(
  url: string,
  code: readonly string[],
  model: readonly string[],
  options: object,
  channels: number,
): Job {
  return { workerUrl: url + (code[0] ?? ''), options, files: [...code, ...model].map((path) => url + path), channels };
}
