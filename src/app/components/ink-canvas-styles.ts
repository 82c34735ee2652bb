import { css } from 'lit';

export const inkCanvasStyles = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 8rem;
    overflow: hidden;
    overscroll-behavior: contain;
    border-radius: var(--radius-large, 1rem);
    background: var(--paper, #fffdf5);
    color: var(--ink, #14213d);
    cursor: crosshair;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
  }

  :host([hidden]) {
    display: none;
  }

  :host([disabled]) {
    cursor: default;
    touch-action: manipulation;
  }

  #paper,
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    touch-action: inherit;
  }

  /* A line to write on, as in an exercise book; too quiet to be taken for ink. */
  #paper::before {
    content: '';
    position: absolute;
    inset-inline: 6%;
    inset-block-start: 78%;
    border-block-end: 3px dotted var(--paper-line, #d5e3f3);
  }

  @media (forced-colors: active) {
    :host {
      background: Canvas;
      color: CanvasText;
      outline: 2px solid CanvasText;
      outline-offset: -2px;
    }
  }
`;
