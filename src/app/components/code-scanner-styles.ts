import { css } from 'lit';

export const codeScannerStyles = css`
  :host {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: var(--space-3);
  }
  .view {
    position: relative;
    width: min(100%, 26rem, 52vh);
    aspect-ratio: 1;
    border-radius: var(--radius-large);
    overflow: hidden;
    background: #000;
  }
  video {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .mirrored {
    transform: scaleX(-1);
  }
  .view svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .frame,
  .ring {
    stroke: #fff;
    stroke-width: 2.5;
    stroke-linecap: round;
    filter: drop-shadow(0 0 1.5px #000);
  }
  .ring {
    stroke-width: 6;
    stroke: rgb(255 255 255 / 45%);
  }
  .ring.done {
    stroke: #ffc94d;
  }
  .state {
    min-height: 1.5em;
    font-weight: 600;
    text-align: center;
    text-wrap: balance;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: start;
    gap: var(--space-2);
  }
  .file {
    position: relative;
  }
  .file input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file input::file-selector-button {
    cursor: pointer;
  }
  .file:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  details[open] {
    flex-basis: 100%;
  }
  summary {
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  form {
    display: grid;
    gap: var(--space-2);
    padding-block: var(--space-2);
  }
  @media (max-width: 719px) {
    :host([compact]) {
      grid-template-columns: 7.5rem minmax(0, 1fr);
      align-items: center;
    }
    :host([compact]) .view {
      width: 100%;
    }
    :host([compact]) .state {
      text-align: start;
    }
    :host([compact]) .ways {
      display: none;
    }
  }
  .refused {
    color: var(--wrong);
    font-weight: 600;
    text-align: center;
  }
`;
