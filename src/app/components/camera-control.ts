import type { LitElement, ReactiveController } from 'lit';
import { asError } from '../../core/as-error.ts';
import type { CodeReader } from '../../core/ports.ts';
import { CameraError, cameras, closeCamera, openCamera, type CameraTrouble } from './camera.ts';
import { readCamera } from './camera-reading.ts';

interface CameraHost extends LitElement {
  readonly openReader: (() => Promise<CodeReader>) | undefined;
}

/**
 * Has a camera on while its host is on the screen and the page can be seen, and reads the codes that it sees; the picture is
 * in the host's <video>.
 */
export class CameraControl implements ReactiveController {
  state: 'opening' | 'on' | 'off' | CameraTrouble = 'opening';
  /** Why it is off, where that is no fault of the camera. */
  failure: Error | undefined;
  /** Ids of all cameras that there are. */
  all: readonly string[] = [];
  /** The camera looks at the person, who expects a mirror. */
  facing = false;

  readonly #host: CameraHost;
  readonly #found: (text: string) => void;
  readonly #looked: () => void;
  #session: AbortController | undefined;
  #reader: Promise<CodeReader> | undefined;
  #track: MediaStreamTrack | undefined;

  /**
   * @param found gets the text of each code that is seen
   * @param looked is called after each picture, whether it had a code or not
   */
  constructor(host: CameraHost, found: (text: string) => void, looked: () => void) {
    this.#host = host;
    this.#found = found;
    this.#looked = looked;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.start);
    void this.#host.updateComplete.then(this.start);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.start);
    this.#stop();
    this.#closeReader();
  }

  /** Begins, or begins anew. Nobody is filmed by a page that is out of sight. */
  readonly start = (): void => {
    this.#stop();
    if (this.#host.isConnected && document.visibilityState === 'visible') void this.#run();
  };

  /** Goes on with the next of the cameras. */
  readonly change = (): void => {
    const now = this.all.indexOf(this.#track?.getSettings().deviceId ?? '');
    this.#stop();
    void this.#run(this.all[(now + 1) % this.all.length]);
  };

  /** One reader serves as long as the host is on the screen, for opened pictures too. */
  reader(): Promise<CodeReader> {
    const open = this.#host.openReader;
    if (!open) throw new Error('A scanner needs a reader of codes.');
    return (this.#reader ??= open());
  }

  async #run(deviceId?: string): Promise<void> {
    const session = new AbortController();
    this.#session = session;
    const { signal } = session;
    this.failure = undefined;
    this.#become('opening');
    try {
      const stream = await openCamera(deviceId);
      if (signal.aborted) return closeCamera(stream);
      signal.addEventListener('abort', () => closeCamera(stream));
      await this.#watch(stream, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#stop();
      if (error instanceof CameraError) return this.#become(error.trouble);
      this.failure = asError(error);
      // The next try gets another one.
      this.#closeReader();
      this.#become('off');
    }
  }

  async #watch(stream: MediaStream, signal: AbortSignal): Promise<void> {
    const video = this.#host.renderRoot.querySelector('video');
    const [track] = stream.getVideoTracks();
    if (!video || !track) throw new CameraError('none');
    this.#track = track;
    track.addEventListener('ended', () => {
      if (signal.aborted) return;
      this.#stop();
      this.#become('off');
    });
    video.srcObject = stream;
    await video.play();
    this.all = await cameras();
    this.facing = track.getSettings().facingMode !== 'environment';
    const reader = await this.reader();
    if (signal.aborted) return;
    this.#become('on');
    await readCamera(video, reader, signal, this.#found, this.#looked);
  }

  #stop(): void {
    this.#session?.abort();
    this.#session = undefined;
  }

  #closeReader(): void {
    // One that never came needs no closing; whoever asked has been told.
    void this.#reader?.then((reader) => reader.close(), () => undefined);
    this.#reader = undefined;
  }

  #become(state: CameraControl['state']): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
