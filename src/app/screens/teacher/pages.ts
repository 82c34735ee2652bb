import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

/** One page of the teacher's area: `#/teacher/NAME`, and what follows in the address is its own. */
export interface TeacherPage {
  readonly name: string;
  readonly title: () => string;
  /** Name of the page in the navigation from which it is reached; without one it stands there itself. */
  readonly under?: string;
  load(): Promise<unknown>;
  /** @param rest what follows the page's name in the address */
  render(rest: readonly string[]): TemplateResult;
}

/** The first one opens the area. */
export const PAGES: readonly TeacherPage[] = [
  {
    name: 'assessments',
    title: () => msg('Assessments'),
    load: () => import('./assessments.ts'),
    render: () => html`<teacher-assessments></teacher-assessments>`,
  },
  {
    name: 'edit',
    title: () => msg('Edit'),
    under: 'assessments',
    load: () => import('./edit.ts'),
    render: ([id = '']) => html`<assessment-editor .assessment=${id}></assessment-editor>`,
  },
  {
    name: 'preview',
    title: () => msg('Look at it'),
    under: 'assessments',
    load: () => import('./preview.ts'),
    render: ([id = '']) => html`<assessment-preview .assessment=${id}></assessment-preview>`,
  },
  {
    name: 'try',
    title: () => msg('As a pupil sees it'),
    under: 'assessments',
    load: () => import('./trial.ts'),
    render: ([id = '']) => html`<trial-run .assessment=${id}></trial-run>`,
  },
  {
    name: 'hand-out',
    title: () => msg('Hand it out'),
    under: 'assessments',
    load: () => import('./hand-out.ts'),
    render: ([id = '']) => html`<assessment-hand-out .assessment=${id}></assessment-hand-out>`,
  },
  {
    name: 'worksheet',
    title: () => msg('Worksheet'),
    under: 'assessments',
    load: () => import('./worksheet.ts'),
    render: ([id = '']) => html`<assessment-worksheet .assessment=${id}></assessment-worksheet>`,
  },
  {
    name: 'pin',
    title: () => msg('A new PIN'),
    under: 'assessments',
    load: () => import('./change-pin.ts'),
    render: () => html`<change-pin></change-pin>`,
  },
  {
    name: 'collect',
    title: () => msg('Collect'),
    load: () => import('./collect.ts'),
    render: ([id = '']) => html`<collect-page .assessment=${id}></collect-page>`,
  },
  {
    name: 'pupils',
    title: () => msg('Pupils'),
    load: () => import('./pupils.ts'),
    render: (rest) => html`<pupils-page .rest=${rest}></pupils-page>`,
  },
  {
    name: 'gradebook',
    title: () => msg('Gradebook'),
    load: () => import('./gradebook.ts'),
    render: () => html`<gradebook-page></gradebook-page>`,
  },
  {
    name: 'result',
    title: () => msg('A result'),
    under: 'gradebook',
    load: () => import('./result.ts'),
    render: ([name = '']) => html`<result-page .name=${name}></result-page>`,
  },
  {
    name: 'pupil',
    title: () => msg('A pupil'),
    under: 'gradebook',
    load: () => import('./pupil.ts'),
    render: ([code = '']) => html`<pupil-page .pupil=${code}></pupil-page>`,
  },
  {
    name: 'items',
    title: () => msg('All answers of the class'),
    under: 'gradebook',
    load: () => import('./items.ts'),
    render: ([id = '']) => html`<items-page .assessment=${id}></items-page>`,
  },
  {
    name: 'backup',
    title: () => msg('Backup of this device'),
    under: 'gradebook',
    load: () => import('./backup.ts'),
    render: () => html`<backup-page></backup-page>`,
  },
];

/** The address of a page, for `href`. */
export function teacherHref(name: string, ...rest: readonly string[]): string {
  return ['#/teacher', name, ...rest.map(encodeURIComponent)].join('/');
}
