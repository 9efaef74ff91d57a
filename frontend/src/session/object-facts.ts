import type { Attribute, Label } from '../api/types.ts';
import type { Literal } from '../filter/expression.ts';
import type { Facts } from '../filter/fields.ts';
import { kindOf } from '../geometry/kinds.ts';
import { valueOf } from '../model/attribute-checks.ts';
import { emptyRequired } from '../model/attribute-values.ts';
import type { EditorSession } from './editor-session.ts';
import type { VisibleObject } from './visible-objects.ts';

/** What a filter may ask of an object on the shown frame; nothing is computed before it is asked. */
export class ObjectFacts implements Facts {
  constructor(
    private readonly session: EditorSession,
    private readonly object: VisibleObject,
  ) {}

  fact(field: string): Literal | undefined {
    return READERS[field]?.(this.object, this.session);
  }

  attribute(name: string): string | undefined {
    const { object } = this;
    const attribute = attributesByName(this.session.label(object.labelId)).get(name.toLowerCase());
    return attribute && object.kind === 'object' ? valueOf(object.annotation, object.state, attribute) : undefined;
  }
}

export function scoreOf(object: VisibleObject, session: EditorSession): number | undefined {
  if (object.kind === 'proposal') {
    return object.proposal.score;
  }
  const { proposalId } = object.annotation;
  return proposalId ? session.document?.proposals.get(proposalId)?.score : undefined;
}

export function areaOf({ shape }: VisibleObject): number {
  return kindOf(shape).area(shape);
}

type Reader = (object: VisibleObject, session: EditorSession) => Literal | undefined;

const bounds = ({ shape }: VisibleObject) => (shape.kind === 'tag' ? undefined : kindOf(shape).bounds(shape));

const READERS: Readonly<Record<string, Reader>> = {
  label: (object, session) => session.label(object.labelId)?.name ?? '',
  kind: (object) => object.shape.kind,
  source: (object) => (object.kind === 'proposal' ? 'proposal' : object.state.source.toLowerCase()),
  number: (object, session) => (object.kind === 'object' ? session.numbers.of(object.id) : undefined),
  score: scoreOf,
  width: (object) => span(bounds(object), 'x2', 'x1'),
  height: (object) => span(bounds(object), 'y2', 'y1'),
  area: areaOf,
  x: (object) => bounds(object)?.x1,
  y: (object) => bounds(object)?.y1,
  z: (object) => (object.kind === 'object' ? object.state.zOrder : undefined),
  keyframes: (object) => (object.kind === 'object' ? object.annotation.keyframes.length : undefined),
  track: (object) => object.kind === 'object' && object.annotation.track,
  keyframe: (object) => object.kind === 'object' && object.state.keyframe,
  occluded: (object) => object.kind === 'object' && object.state.occluded,
  outside: (object) => object.kind === 'object' && object.state.outside,
  locked: (object, session) => session.flags.has('locked', object.id),
  hidden: (object, session) => session.flags.has('hidden', object.id),
  pinned: (object, session) => session.flags.has('pinned', object.id),
  grouped: (object) => object.kind === 'object' && Boolean(object.annotation.groupId),
  proposal: (object) => object.kind === 'proposal',
  incomplete: (object, session) =>
    object.kind === 'object' && emptyRequired(object.annotation, session.label(object.labelId), session.frame).length > 0,
};

type Edge = 'x1' | 'y1' | 'x2' | 'y2';

function span(of: Readonly<Record<Edge, number>> | undefined, to: Edge, from: Edge): number | undefined {
  return of && of[to] - of[from];
}

const NONE: ReadonlyMap<string, Attribute> = new Map();
const byName = new WeakMap<Label, ReadonlyMap<string, Attribute>>();

function attributesByName(label: Label | undefined): ReadonlyMap<string, Attribute> {
  if (!label?.attributes) {
    return NONE;
  }
  let known = byName.get(label);
  if (!known) {
    known = new Map(label.attributes.map((attribute) => [attribute.name.toLowerCase(), attribute]));
    byName.set(label, known);
  }
  return known;
}
