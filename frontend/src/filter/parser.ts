import { type Expression, type FieldReference, FilterError, type Literal, type Operator } from './expression.ts';
import { type Field, fields } from './fields.ts';
import { nearest } from './nearest.ts';
import { type Token, tokensOf } from './tokens.ts';

const OPERATORS = new Set<string>(['==', '!=', '<', '<=', '>', '>=', '~']);
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'true', 'false']);
const MOST_LEVELS = 50;

/** Reads a filter such as `label == "car" and not occluded`; throws a FilterError. */
export function parse(text: string): Expression {
  return new Parser(tokensOf(text)).whole();
}

class Parser {
  private at = 0;
  private level = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.alternatives();
    const rest = this.next;
    if (rest.kind !== 'end') {
      throw this.wrong(rest, rest.value === ')' ? 'There is no ( for this ).' : `Expected “and” or “or” before ${shown(rest)}.`);
    }
    return expression;
  }

  private alternatives(): Expression {
    let left = this.conjunction();
    while (this.takeWord('or')) {
      left = { is: 'or', left, right: this.conjunction() };
    }
    return left;
  }

  private conjunction(): Expression {
    let left = this.negation();
    while (this.takeWord('and')) {
      left = { is: 'and', left, right: this.negation() };
    }
    return left;
  }

  private negation(): Expression {
    if (++this.level > MOST_LEVELS) {
      throw this.wrong(this.next, 'This is nested too deeply.');
    }
    const expression: Expression = this.takeWord('not') ? { is: 'not', of: this.negation() } : this.condition();
    this.level--;
    return expression;
  }

  private condition(): Expression {
    if (this.takeSign('(')) {
      const inner = this.alternatives();
      this.expectSign(')', 'The ( needs a ) here.');
      return inner;
    }
    const token = this.next;
    const field = this.field();
    const type = field.name === 'attr' ? undefined : fields[field.name];
    const negated = this.next.value === 'not' && this.tokens[this.at + 1]?.value === 'in' && this.takeWord('not');
    if (this.takeWord('in')) {
      const inside: Expression = { is: 'in', field, values: this.list(type) };
      return negated ? { is: 'not', of: inside } : inside;
    }
    const operator = this.next;
    if (operator.kind === 'sign' && operator.value === '=') {
      throw this.wrong(operator, 'Equality is written with two signs: ==.');
    }
    if (operator.kind === 'sign' && OPERATORS.has(operator.value)) {
      this.at++;
      return { is: 'compare', field, operator: operator.value as Operator, value: this.value(type, operator) };
    }
    if (type && type.type !== 'flag') {
      throw this.wrong(operator, `“${field.name}” is a ${type.type}: compare it, such as ${example(field.name, type)}.`);
    }
    if (!type && operator.kind !== 'end' && !['and', 'or', ')'].includes(operator.value)) {
      throw this.wrong(operator, `Expected ==, !=, <, >, ~ or “in” after ${shown(token)}.`);
    }
    return { is: 'flag', field };
  }

  private field(): FieldReference {
    const token = this.next;
    if (token.kind === 'text' || token.kind === 'number') {
      throw this.wrong(token, `A condition begins with a field, such as label or width, not with ${shown(token)}.`);
    }
    if (token.kind !== 'word' || KEYWORDS.has(token.value.toLowerCase())) {
      throw this.wrong(token, `Expected a condition here, such as label == "car"${token.kind === 'end' ? '' : `, not ${shown(token)}`}.`);
    }
    this.at++;
    const name = token.value.toLowerCase();
    if (name === 'attr') {
      return { name, attribute: this.attributeName() };
    }
    if (!Object.hasOwn(fields, name)) {
      const near = nearest(name, [...Object.keys(fields), 'attr']);
      throw this.wrong(token, `There is no field “${token.value}”.${near ? ` Did you mean ${near}?` : ` An attribute is attr.${token.value}.`}`);
    }
    return { name };
  }

  private attributeName(): string {
    if (this.takeSign('[')) {
      const name = this.next;
      if (name.kind !== 'text') {
        throw this.wrong(name, 'Write the attribute’s name in quotes: attr["licence plate"].');
      }
      this.at++;
      this.expectSign(']', 'The [ needs a ] here.');
      return name.value;
    }
    this.expectSign('.', 'Say which attribute: attr.colour, or attr["licence plate"].');
    const name = this.next;
    if (name.kind !== 'word') {
      throw this.wrong(name, 'Expected the attribute’s name after “attr.”.');
    }
    this.at++;
    return name.value;
  }

  private list(type: Field | undefined): Literal[] {
    this.expectSign('(', 'After “in” comes a list in brackets, such as ("red", "blue").');
    const values = [this.value(type, this.next)];
    while (this.takeSign(',')) {
      values.push(this.value(type, this.next));
    }
    this.expectSign(')', 'The list needs a , or a ) here.');
    return values;
  }

  private value(type: Field | undefined, before: Token): Literal {
    const token = this.next;
    const literal = literalOf(token);
    if (literal === undefined) {
      const hint = token.kind === 'word' ? ` Texts are in quotes: "${token.value}".` : '';
      throw this.wrong(token, `Expected a value after ${shown(before)}.${hint}`);
    }
    const given = typeof literal === 'string' ? 'text' : typeof literal === 'number' ? 'number' : 'flag';
    if (type && type.type !== given) {
      throw this.wrong(token, `This field is ${NAMES[type.type]}, ${shown(token)} is ${NAMES[given]}.`);
    }
    if (type?.values && before.value !== '~' && !type.values.includes(String(literal).toLowerCase())) {
      throw this.wrong(token, `${shown(token)} never occurs here; it is one of ${type.values.join(', ')}.`);
    }
    this.at++;
    return literal;
  }

  private get next(): Token {
    return this.tokens[this.at]!;
  }

  private takeWord(word: string): boolean {
    const found = this.next.kind === 'word' && this.next.value.toLowerCase() === word;
    this.at += found ? 1 : 0;
    return found;
  }

  private takeSign(sign: string): boolean {
    const found = this.next.kind === 'sign' && this.next.value === sign;
    this.at += found ? 1 : 0;
    return found;
  }

  private expectSign(sign: string, message: string): void {
    if (!this.takeSign(sign)) {
      throw this.wrong(this.next, message);
    }
  }

  private wrong(token: Token, message: string): FilterError {
    return new FilterError(message, token.position, token.length);
  }
}

const NAMES = { text: 'a text', number: 'a number', flag: 'true or false' } as const;

function literalOf({ kind, value }: Token): Literal | undefined {
  const word = value.toLowerCase();
  return kind === 'text'
    ? value
    : kind === 'number'
      ? Number(value)
      : kind === 'word' && (word === 'true' || word === 'false')
        ? word === 'true'
        : undefined;
}

function shown(token: Token): string {
  return token.kind === 'end' ? 'the end' : token.kind === 'text' ? `"${token.value}"` : `“${token.value}”`;
}

function example(name: string, type: Field): string {
  return type.type === 'number' ? `${name} > 20` : `${name} == "${type.values?.[0] ?? 'car'}"`;
}
