import type { Draft } from '../../../core/assessment/assessment.ts';

/** Members of a draft as they are to be; what is undefined is to be left out. */
export type Changes = { readonly [Name in keyof Draft]?: Draft[Name] | undefined };

/** The teacher has changed so much of the draft. */
export class DraftChangeEvent extends Event {
  readonly change: Changes;
  /** More of it is to come, as while somebody types: it is shown, and not kept yet. */
  readonly passing: boolean;

  constructor(change: Changes, passing = false) {
    super('draft-change', { bubbles: true, composed: true });
    this.change = change;
    this.passing = passing;
  }
}

/** The draft with these changes. */
export function changedDraft(draft: Draft, change: Changes): Draft {
  const members = Object.entries({ ...draft, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(members) as unknown as Draft;
}
