import type { Ink } from '../../core/ink/stroke.ts';

/** The ink on the paper has changed: a point was added, a stroke ended, was undone or cleared. */
export class InkChangeEvent extends Event {
  static readonly type = 'ink-change';
  readonly ink: Ink;
  readonly writing: boolean;

  /**
   * @param ink all strokes on the paper, the one under way included, in CSS pixels of the paper.
   * @param writing whether a stroke is under way.
   */
  constructor(ink: Ink, writing: boolean) {
    super(InkChangeEvent.type, { bubbles: true, composed: true });
    this.ink = ink;
    this.writing = writing;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ink-change': InkChangeEvent;
  }
}
