import { codePath } from '../../../src/app/components/code-path.ts';
import { mulberry32 } from '../../../src/core/random.ts';

/** Of the camera's picture, pixels. */
const [WIDTH, HEIGHT] = [640, 480];
/** Of the code, with its quiet zone. */
const SIDE = 400;
/** Pictures a second: more than the scanner looks at, and few enough for a busy machine. */
const RATE = 15;

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
  /** The picture of the code that is held: to draw one takes longer than a busy machine has between two pictures. */
  #drawn: { readonly text: string; readonly held: Held; readonly picture: OffscreenCanvas } | undefined;
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
    context.fillStyle = '#777';
    context.fillRect(0, 0, WIDTH, HEIGHT);
    const text = this.#codes();
    const held = this.#held;
    if (text === undefined || this.#random() < (held.lost ?? 0)) return;
    if (this.#drawn?.text !== text || this.#drawn.held !== held) this.#drawn = { text, held, picture: drawn(text, held) };
    context.drawImage(this.#drawn.picture, 0, 0);
  }
}

function drawn(text: string, { tilt = 0, blur = 0 }: Held): OffscreenCanvas {
  const picture = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = picture.getContext('2d')!;
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
  return picture;
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
