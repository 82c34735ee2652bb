/** A progress bar: one line that is written over on a terminal, a line now and then in a log file. */
import type { Progress } from './trainer.ts';

const BAR = 24;
/** In a log file, a line each so many seconds. */
const LOG_SECONDS = 20;

export function progressBar(epochs: number): (progress: Progress) => void {
  const started = performance.now();
  let first: number | null = null;
  let logged = -Infinity;
  return ({ epoch, step, steps, loss, accuracy }) => {
    const done = (epoch - 1) * steps + step;
    first ??= done - 1;
    const elapsed = (performance.now() - started) / 1000;
    const left = (elapsed / (done - first)) * (epochs * steps - done);
    const filled = Math.round((BAR * step) / steps);
    const line =
      `epoch ${epoch}/${epochs} [${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${step}/${steps} ` +
      `loss ${loss.toFixed(4)}  accuracy ${(100 * accuracy).toFixed(2)} %  ${duration(left)} left`;
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${line}\u001b[K`);
    } else if (elapsed - logged >= LOG_SECONDS || step === steps) {
      logged = elapsed;
      console.log(line);
    }
  };
}

/** Hours and minutes, or minutes and seconds. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (n: number): string => String(n).padStart(2, '0');
  if (whole >= 3600) return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`;
  return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
}
