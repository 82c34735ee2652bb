import { codePath } from '../../../src/app/components/code-path.ts';
import { mulberry32 } from '../../../src/core/random.ts';

/** Of the camera's picture, pixels. */
const [WIDTH, HEIGHT] = [640, 480];
/** Of the code, with its quiet zone. */
const SIDE = 400;
/** Pictures a second. */
const RATE = 30;

interface Held {
  /** Degrees. */
  readonly tilt?: number;
  /** Radius of the blur, pixels. */
  readonly blur?: number;
  /** Share of the pictures that show nothing. */
  readonly lost?: number;
}

/** A camera before which the test holds codes. It is this device's only one, until it is removed. */
export class TestCamera {
  readonly #canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT });
  readonly #random = mulberry32(1);
  readonly #timer: ReturnType<typeof setInterval>;
  #codes: () => string | undefined = () => undefined;
  #held: Held = {};
  /** All that it was switched on for. */
  readonly streams: MediaStream[] = [];
  /** While set, nobody gets it. */
  refusal: DOMException | undefined;

  constructor() {
    this.#draw();
    this.#timer = setInterval(() => this.#draw(), 1000 / RATE);
    navigator.mediaDevices.getUserMedia = async () => {
      if (this.refusal) throw this.refusal;
      const stream = this.#canvas.captureStream(RATE);
      this.streams.push(stream);
      return stream;
    };
  }

  /** @param codes gives the text of the code that is there now; it is asked once a picture */
  hold(codes: () => string | undefined, held: Held = {}): void {
    this.#codes = codes;
    this.#held = held;
  }

  get on(): boolean {
    return this.streams.some((stream) => stream.getTracks().some(({ readyState }) => readyState === 'live'));
  }

  remove(): void {
    clearInterval(this.#timer);
    Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
  }

  #draw(): void {
    const context = this.#canvas.getContext('2d')!;
    const { tilt = 0, blur = 0, lost = 0 } = this.#held;
    context.resetTransform();
    context.filter = 'none';
    context.fillStyle = '#777';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    const text = this.#codes();
    if (text === undefined || this.#random() < lost) return;
    const { size, path } = codePath(text);
    context.filter = blur > 0 ? `blur(${blur}px)` : 'none';
    context.translate(WIDTH / 2, HEIGHT / 2);
    context.rotate((tilt * Math.PI) / 180);
    context.scale(SIDE / size, SIDE / size);
    context.translate(-size / 2, -size / 2);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, size, size);
    context.fillStyle = '#111';
    context.fill(new Path2D(path));
  }
}

/** A file with the picture of a code, as a screenshot has it. */
export async function pictureOf(text: string): Promise<File> {
  const { size, path } = codePath(text, /[a-z]/.test(text) ? 'byte' : 'alphanumeric');
  const canvas = new OffscreenCanvas(size * 6, size * 6);
  const context = canvas.getContext('2d')!;
  context.scale(6, 6);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  return new File([await canvas.convertToBlob()], 'code.png', { type: 'image/png' });
}
