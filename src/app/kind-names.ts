import { msg } from '@lit/localize';

export interface KindName {
  /** The sign of the operation, as large as life. */
  readonly sign: string;
  readonly name: string;
}

/** How a kind of question is called on the screen; one that has no name here shows its id. */
export function kindName(id: string): KindName {
  switch (id) {
    case 'addition':
      return { sign: '+', name: msg('Plus') };
    case 'subtraction':
      return { sign: '−', name: msg('Minus') };
    case 'multiplication':
      return { sign: '×', name: msg('Times') };
    case 'division':
      return { sign: '÷', name: msg('Divide') };
    case 'below-zero':
      return { sign: '−5', name: msg('Below zero') };
    case 'decimals':
      return { sign: '0.5', name: msg('Tenths') };
    default:
      return { sign: '?', name: id };
  }
}
