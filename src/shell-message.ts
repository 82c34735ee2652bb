import { msg, str } from '@lit/localize';

/** How far the sorting of a log of years has come: seconds in which the page would look as if nothing happened. @param share 0 to 1 */
export function tellSorting(share: number): void {
  const message = document.getElementById('shell-message');
  // In steps, as each is read out.
  const text = msg(str`Sorting the logbook, once: ${Math.floor(share * 10) * 10} %`);
  if (message && message.textContent !== text) message.textContent = text;
  document.querySelector('.shell .late')?.remove();
}
