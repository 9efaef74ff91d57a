const ARROWS: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Delete: 'Del', Escape: 'Esc' };

/** A key as a person reads it. */
export function prettyKey(key: string): string {
  return key.replace(/Arrow(Left|Right|Up|Down)|Delete|Escape/, (name) => ARROWS[name]!);
}
