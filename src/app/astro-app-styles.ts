import { css } from 'lit';

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    min-height: 100dvh;
    background: linear-gradient(var(--sky), var(--sky) 55%, var(--sky-glow)) fixed var(--sky);
  }
  /* The mission is one screenful, so that the paper never scrolls away under the pen. */
  :host([screen='mission']),
  :host([screen='check']) {
    height: 100vh;
    height: 100dvh;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    padding: env(safe-area-inset-top) max(var(--space-1), env(safe-area-inset-right)) 0
      max(var(--space-1), env(safe-area-inset-left));
  }
  nav {
    display: flex;
    flex: 1;
    align-items: center;
    flex-wrap: wrap;
  }
  nav a {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-width: var(--target);
    min-height: var(--target);
    padding: 0 clamp(6px, 1.6vw, var(--space-4));
    border-radius: var(--radius);
    color: var(--text);
    font-weight: 600;
    font-size: clamp(0.9375rem, 0.8rem + 0.6vw, 1.0625rem);
    text-decoration: none;
    white-space: nowrap;
  }
  nav a:hover {
    text-decoration: underline;
    text-underline-offset: 0.3em;
  }
  nav a[aria-current='page'] {
    text-decoration: underline;
    text-decoration-color: var(--accent);
    text-decoration-thickness: 3px;
    text-underline-offset: 0.4em;
  }
  @media (max-width: 480px) {
    nav a {
      padding: 0 4px;
      font-size: 0.875rem;
      letter-spacing: normal;
      word-spacing: normal;
    }
  }
  /* One line on the narrowest phone, whose height the paper needs. */
  @media (max-width: 400px) {
    nav a {
      padding: 0 2px;
      font-size: 0.8125rem;
    }
  }
  .child {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    max-width: 12rem;
    min-width: var(--target);
    min-height: var(--target);
    padding: 0 6px;
    border-radius: var(--radius);
    color: var(--text);
    font-weight: 600;
    text-decoration: none;
  }
  .child astronaut-picture {
    width: 36px;
    flex: none;
  }
  .child bdi {
    display: none;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (max-width: 480px) {
    .child {
      padding: 0;
      justify-content: center;
    }
  }
  /* Here alone narrower pictures keep all in one line, 354 px: on wider phones there is room, on narrower ones it takes two anyway. */
  @media (min-width: 354px) and (max-width: 376px) {
    nav .home {
      min-width: 36px;
    }
    .child {
      min-width: 40px;
    }
  }
  @media (min-width: 900px) {
    .child bdi {
      display: inline;
    }
  }
  .gear {
    display: grid;
    place-items: center;
    width: var(--target);
    height: var(--target);
    border-radius: var(--radius);
  }
  .gear svg {
    width: 28px;
    height: 28px;
  }
  .gear[aria-current='page'] {
    color: var(--accent);
  }
  .home svg {
    width: 32px;
    height: 32px;
    flex: none;
  }
  .home span {
    display: none;
  }
  @media (min-width: 700px) {
    .home span {
      display: inline;
    }
    .home {
      margin-right: auto;
    }
  }
  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    padding: 0 env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
  }
  main > * {
    flex: 1;
    min-height: 0;
  }
  main > .message {
    flex: none;
    display: grid;
    gap: var(--space-4);
    justify-items: center;
    padding: var(--space-6) var(--space-4);
    text-align: center;
  }
  @media print {
    :host {
      background: none;
    }
    header,
    app-notices {
      display: none;
    }
  }
`;
