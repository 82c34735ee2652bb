import type { CodeReader } from '../../core/ports.ts';
import { pixelsOfVideo } from './picture-pixels.ts';

/**
 * Reads picture after picture of a camera, one at a time and always the newest, until the signal aborts. Rejects with what the
 * reader rejects with.
 * @param found the text of a code that was seen
 * @param looked after each picture, read or not
 */
export async function readCamera(
  video: HTMLVideoElement, reader: CodeReader, signal: AbortSignal, found: (text: string) => void, looked: () => void,
): Promise<void> {
  while (!signal.aborted) {
    await nextPicture(video);
    if (signal.aborted) return;
    if (video.videoWidth === 0) continue;
    const text = await reader.read(pixelsOfVideo(video));
    // The types cannot know that it may have aborted meanwhile.
    if ((signal as { aborted: boolean }).aborted) return;
    if (text) found(text);
    looked();
  }
}

/** Firefox before 132 tells of no pictures: there the screen's rate stands in for the camera's. */
function nextPicture(video: HTMLVideoElement): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(resolve);
    else requestAnimationFrame(resolve);
  });
}
