import { FilterError } from './expression.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'sign' | 'end';
  /** As written; of a text without its quotes. */
  readonly value: string;
  readonly position: number;
  readonly length: number;
}

const PATTERN = /\s*(?:(\d+(?:\.\d+)?|-\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_-]*)|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(==|!=|<=|>=|[<>~().,[\]=]))/uy;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (!match) {
      throw unreadable(text, at + text.slice(at).search(/\S/));
    }
    const [whole, number, word, quoted, sign] = match;
    const written = number ?? word ?? quoted ?? sign!;
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : quoted !== undefined ? 'text' : 'sign';
    const value = quoted === undefined ? written : quoted.slice(1, -1).replace(/\\(.)/g, '$1');
    at += whole.length;
    tokens.push({ kind, value, position: at - written.length, length: written.length });
  }
  return [...tokens, { kind: 'end', value: '', position: text.length, length: 1 }];
}

function unreadable(text: string, position: number): FilterError {
  const sign = text[position]!;
  if (sign === '"' || sign === "'") {
    return new FilterError(`The text that begins here has no closing ${sign}.`, position, text.length - position);
  }
  return new FilterError(`“${sign}” means nothing in a filter.`, position);
}
