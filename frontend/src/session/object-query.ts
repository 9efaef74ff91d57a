import { holds } from '../filter/evaluate.ts';
import type { Expression } from '../filter/expression.ts';
import { FilterError } from '../filter/expression.ts';
import { parse } from '../filter/parser.ts';
import { kindOf } from '../geometry/kinds.ts';
import type { Id } from '../model/annotation.ts';
import type { EditorSession } from './editor-session.ts';
import { ObjectFacts, areaOf, scoreOf } from './object-facts.ts';
import type { VisibleObject } from './visible-objects.ts';

export type YesNo = 'any' | 'yes' | 'no';
export type SortKey = 'label' | 'number' | 'size' | 'score' | 'place';
export type FlagField = 'track' | 'keyframe' | 'occluded' | 'locked' | 'hidden' | 'incomplete';

/** Which objects of the frame are wanted, and in which order. All conditions must hold. */
export interface ObjectQuery {
  /** In the label's name, an attribute's value or the number. */
  readonly search: string;
  readonly labelIds: readonly Id[];
  /** As `source` in a filter; any where empty. */
  readonly source: string;
  readonly minScore: number;
  /** Least side in pixels. */
  readonly minSize: number;
  readonly flags: Readonly<Partial<Record<FlagField, YesNo>>>;
  readonly attribute: { readonly name: string; readonly value: string } | undefined;
  readonly expression: string;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** The picture leaves out what the list does. */
  readonly onPicture: boolean;
}

export const EVERYTHING: ObjectQuery = {
  search: '',
  labelIds: [],
  source: '',
  minScore: 0,
  minSize: 0,
  flags: {},
  attribute: undefined,
  expression: '',
  sort: 'label',
  descending: false,
  onPicture: false,
};

/** How many conditions there are besides the search. */
export function conditionsOf(query: ObjectQuery): number {
  const flags = Object.values(query.flags).filter((flag) => flag !== 'any').length;
  const others = [query.labelIds.length, query.source, query.minScore, query.minSize, query.attribute, query.expression.trim()];
  return flags + others.filter(Boolean).length;
}

export function filters(query: ObjectQuery): boolean {
  return query.search.trim() !== '' || conditionsOf(query) > 0;
}

/** What is wrong with the query's expression. */
export function problemOf({ expression }: ObjectQuery): FilterError | undefined {
  return expression.trim() ? parsed(expression).problem : undefined;
}

/** Those of the objects that the query wants; an expression that cannot be read asks for nothing. */
export function matching(session: EditorSession, query: ObjectQuery, objects: readonly VisibleObject[]): readonly VisibleObject[] {
  if (!filters(query)) {
    return objects;
  }
  const tests = testsOf(session, query);
  return objects.filter((object) => {
    const facts = new ObjectFacts(session, object);
    return tests.every((test) => test(object, facts));
  });
}

export function sorted(session: EditorSession, query: ObjectQuery, objects: readonly VisibleObject[]): readonly VisibleObject[] {
  const key = KEYS[query.sort];
  const direction = query.descending ? -1 : 1;
  return objects
    .map((object) => ({ object, key: key(object, session), number: numberOf(object, session) }))
    .sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : a.number - b.number))
    .map(({ object }) => object);
}

type Test = (object: VisibleObject, facts: ObjectFacts) => boolean;

const KEYS: Record<SortKey, (object: VisibleObject, session: EditorSession) => string | number> = {
  label: (object, session) => `${object.kind} ${session.label(object.labelId)?.name ?? ''}`,
  number: numberOf,
  size: areaOf,
  score: (object, session) => scoreOf(object, session) ?? -1,
  place: ({ shape }) => (shape.kind === 'tag' ? -1 : kindOf(shape).bounds(shape).x1),
};

function testsOf(session: EditorSession, query: ObjectQuery): Test[] {
  const tests: Test[] = [];
  const { labelIds, source, minScore, minSize, attribute, expression, search } = query;
  if (labelIds.length > 0) {
    const wanted = new Set(labelIds);
    tests.push((object) => wanted.has(object.labelId));
  }
  if (source) {
    tests.push((_, facts) => facts.fact('source') === source);
  }
  if (minScore > 0) {
    tests.push((object) => (scoreOf(object, session) ?? 0) >= minScore);
  }
  if (minSize > 0) {
    const side = (value: unknown) => typeof value === 'number' && value >= minSize;
    tests.push((_, facts) => side(facts.fact('width')) && side(facts.fact('height')));
  }
  for (const [field, flag] of Object.entries(query.flags)) {
    if (flag !== 'any') {
      tests.push((_, facts) => facts.fact(field) === (flag === 'yes'));
    }
  }
  if (attribute) {
    tests.push((_, facts) => facts.attribute(attribute.name) === attribute.value);
  }
  const tree = expression.trim() ? parsed(expression).tree : undefined;
  if (tree) {
    tests.push((_, facts) => holds(tree, facts));
  }
  const sought = search.trim().toLowerCase();
  if (sought) {
    tests.push((object) => isFound(session, object, sought));
  }
  return tests;
}

function isFound(session: EditorSession, object: VisibleObject, sought: string): boolean {
  if (session.label(object.labelId)?.name.toLowerCase().includes(sought)) {
    return true;
  }
  if (object.kind === 'proposal') {
    return false;
  }
  const values = [...Object.values(object.annotation.attributes ?? {}), ...Object.values(object.state.attributes)];
  return `${session.numbers.of(object.id)}` === sought || values.some((value) => value.toLowerCase().includes(sought));
}

interface Parsed {
  readonly tree?: Expression;
  readonly problem?: FilterError;
}

let latest: { readonly text: string; readonly result: Parsed } | undefined;

function parsed(text: string): Parsed {
  if (latest?.text !== text) {
    latest = { text, result: read(text) };
  }
  return latest.result;
}

function read(text: string): Parsed {
  try {
    return { tree: parse(text) };
  } catch (problem) {
    if (problem instanceof FilterError) {
      return { problem };
    }
    throw problem;
  }
}

/** Proposals have none and come last. */
function numberOf(object: VisibleObject, session: EditorSession): number {
  return object.kind === 'object' ? session.numbers.of(object.id) : Infinity;
}
