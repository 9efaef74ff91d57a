/** A layer as the server describes it; layers come in an order in which each follows those that feed it. */
export interface Layer {
  readonly name: string;
  readonly kind: string;
  readonly detail: string;
  readonly inputs: readonly string[];
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly parameters: number;
}

/** What the server says of a model. */
export interface Inside {
  readonly classes: readonly string[];
  readonly findsBoxes: boolean;
  readonly suggested: string;
  readonly parameters: number;
  readonly layers: readonly Layer[];
}

/** A row of the picture: a layer with the normalization and activation that belong to it. */
export interface Row {
  readonly layers: readonly Layer[];
  /** Column of the row's dot. */
  readonly lane: number;
  /** Rows above that feed it. */
  readonly from: readonly number[];
}

const ATTACHED = new Set(['batch normalization', 'activation', 'dropout']);

/** Rows from the top down, one line straight on as long as possible, side branches in lanes to the right. */
export function rows(layers: readonly Layer[]): Row[] {
  const groups = grouped(layers);
  const rowOf = new Map<string, number>();
  groups.forEach((group, index) => group.forEach(layer => rowOf.set(layer.name, index)));
  const from = groups.map(group => [
    ...new Set(group[0]!.inputs.flatMap(name => rowOf.get(name) ?? [])),
  ]);
  const waiting = groups.map((_, index) => from.filter(sources => sources.includes(index)).length);
  const lanes: (number | undefined)[] = [];
  return groups.map((group, index) => {
    const sources = from[index]!;
    for (const source of sources) {
      waiting[source]!--;
    }
    const done = lanes.flatMap((row, lane) =>
      row !== undefined && sources.includes(row) && waiting[row] === 0 ? [lane] : []);
    done.forEach(lane => (lanes[lane] = undefined));
    const lane = done[0] ?? firstFree(lanes);
    lanes[lane] = waiting[index]! > 0 ? index : undefined;
    return { layers: group, lane, from: sources };
  });
}

function firstFree(lanes: readonly (number | undefined)[]): number {
  const free = lanes.indexOf(undefined);
  return free < 0 ? lanes.length : free;
}

/** Normalization and activation join the layer before them where nobody else is fed by it. */
function grouped(layers: readonly Layer[]): Layer[][] {
  const feeds = new Map<string, number>();
  layers.forEach(layer => layer.inputs.forEach(name => feeds.set(name, (feeds.get(name) ?? 0) + 1)));
  const groups: Layer[][] = [];
  const groupOf = new Map<string, Layer[]>();
  for (const layer of layers) {
    const source = layer.inputs.length === 1 ? groupOf.get(layer.inputs[0]!) : undefined;
    const last = source?.at(-1);
    const joins =
      ATTACHED.has(layer.kind) && last !== undefined &&
      last.name === layer.inputs[0] && last.kind !== 'picture' && feeds.get(last.name) === 1;
    const group = joins ? source! : [];
    if (!joins) {
      groups.push(group);
    }
    group.push(layer);
    groupOf.set(layer.name, group);
  }
  return groups;
}

/** "80 × 45 × 64", or the length of a vector. */
export function shape(layer: Layer): string {
  return layer.height > 1 || layer.width > 1
    ? `${layer.width} × ${layer.height} × ${layer.channels}`
    : layer.channels.toLocaleString('en');
}

const SHORT: Readonly<Record<string, string>> = { 'batch normalization': 'norm', activation: '' };

/** "convolution 3 × 3, stride 2 · norm · leakyrelu(a=0.1)". */
export function kinds(row: Row): string {
  return row.layers.map(({ kind, detail }) => [SHORT[kind] ?? kind, detail].filter(Boolean).join(' ')).join(' · ');
}

export function parameters(row: Row): number {
  return row.layers.reduce((sum, layer) => sum + layer.parameters, 0);
}
