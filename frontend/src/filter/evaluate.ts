import type { Expression, FieldReference, Literal, Operator } from './expression.ts';
import type { Facts } from './fields.ts';

/** Whether the filter holds of an object. What an object does not have equals nothing and is not above or below anything. */
export function holds(expression: Expression, facts: Facts): boolean {
  switch (expression.is) {
    case 'and':
      return holds(expression.left, facts) && holds(expression.right, facts);
    case 'or':
      return holds(expression.left, facts) || holds(expression.right, facts);
    case 'not':
      return !holds(expression.of, facts);
    case 'flag':
      return isSet(read(expression.field, facts));
    case 'compare':
      return compares(read(expression.field, facts), expression.operator, expression.value);
    case 'in': {
      const value = read(expression.field, facts);
      return expression.values.some((candidate) => same(value, candidate));
    }
  }
}

function read({ name, attribute }: FieldReference, facts: Facts): Literal | undefined {
  return attribute === undefined ? facts.fact(name) : facts.attribute(attribute);
}

/** An attribute alone: whether it is ticked, or else has any value. */
function isSet(value: Literal | undefined): boolean {
  return value !== undefined && value !== false && value !== '' && value !== 'false';
}

function compares(value: Literal | undefined, operator: Operator, wanted: Literal): boolean {
  switch (operator) {
    case '==':
      return same(value, wanted);
    case '!=':
      return !same(value, wanted);
    case '~':
      return value !== undefined && text(value).includes(text(wanted));
    default:
      return ordered(value, operator, wanted);
  }
}

function same(value: Literal | undefined, wanted: Literal): boolean {
  if (value === undefined) {
    return false;
  }
  return typeof wanted === 'number' ? Number(value) === wanted && value !== '' : text(value) === text(wanted);
}

function ordered(value: Literal | undefined, operator: Operator, wanted: Literal): boolean {
  if (value === undefined || value === '') {
    return false;
  }
  const difference =
    typeof wanted === 'number' ? Number(value) - wanted : text(value) < text(wanted) ? -1 : text(value) > text(wanted) ? 1 : 0;
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    default:
      return difference >= 0;
  }
}

function text(value: Literal): string {
  return String(value).toLowerCase();
}
