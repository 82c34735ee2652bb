/** The worker that reads handwriting cannot run, or died twice over the same request. */
export class RecognitionUnavailableError extends Error {
  override readonly name = 'RecognitionUnavailableError';
}

/** Page and recognition worker come from different versions of the app. */
export class BuildMismatchError extends Error {
  override readonly name = 'BuildMismatchError';
}
