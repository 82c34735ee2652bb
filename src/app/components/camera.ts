/** Why there is no picture. */
export type CameraTrouble =
  /** The person, or whoever looks after the device, does not allow it. */
  | 'refused'
  /** The device has none. */
  | 'none'
  /** Another app has it, or it has failed. */
  | 'busy'
  /** Browsers give a camera to pages over https only, and to this very device. */
  | 'insecure';

export class CameraError extends Error {
  override readonly name = 'CameraError';

  constructor(readonly trouble: CameraTrouble, options?: ErrorOptions) {
    super(`No camera: ${trouble}.`, options);
  }
}

/** Enough for a code of version 15 that fills half of the picture's height; what is more only takes time. */
const PICTURE: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };

/**
 * Switches a camera on: the named one, or the one that looks away from the person.
 * @throws CameraError
 */
export async function openCamera(deviceId?: string): Promise<MediaStream> {
  // Without a secure context there is no such property, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new CameraError(isSecureContext ? 'none' : 'insecure');
  const which: MediaTrackConstraints = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: { ideal: 'environment' } };
  try {
    return await devices.getUserMedia({ video: { ...PICTURE, ...which } });
  } catch (cause) {
    throw new CameraError(troubleOf(cause), { cause });
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** The cameras that there are, as far as the browser tells: all of them once one has been allowed. */
export async function cameras(): Promise<readonly string[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '').map(({ deviceId }) => deviceId);
}

/** Media Capture and Streams, 10.3.5: what getUserMedia rejects with. */
function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  return 'busy';
}
