import type { Pixels } from '../../core/ports.ts';

/** A camera's picture is made at most so wide, pixels: five for each module of a code that fills three quarters of it. */
const SIDE = 720;
/** A photo's. */
const PHOTO_SIDE = 2048;

let canvas: OffscreenCanvas | undefined;

/** The square in the middle of what the camera sees, which is what the person sees. */
export function pixelsOfVideo(video: HTMLVideoElement): Pixels {
  const { videoWidth, videoHeight } = video;
  const square = Math.min(videoWidth, videoHeight);
  const side = Math.min(square, SIDE);
  const context = contextOf(side, side);
  context.drawImage(video, (videoWidth - square) / 2, (videoHeight - square) / 2, square, square, 0, 0, side, side);
  return context.getImageData(0, 0, side, side);
}

/** @throws DOMException where the file is no picture. */
export async function pixelsOfPhoto(file: Blob): Promise<Pixels> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, PHOTO_SIDE / Math.max(picture.width, picture.height));
  const [width, height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)];
  const context = contextOf(width, height);
  // What is transparent in a picture is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return context.getImageData(0, 0, width, height);
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no pictures.');
  return context;
}
