import { expect, test } from 'vitest';
import type { Label } from '../api/types.ts';
import { foundRows, labelRows } from './label-tree.ts';

const label = (id: string, parentId: string | null = null): Label => ({ id, name: id, color: '#fff', hotkey: null, parentId });
const names = (rows: readonly { label: Label; depth: number }[]) => rows.map((row) => `${'-'.repeat(row.depth)}${row.label.id}`);

const labels = [label('car', 'vehicle'), label('person'), label('vehicle'), label('van', 'car'), label('bus', 'vehicle'), label('lost', 'gone')];

test('children follow their parent, in the order of the labels', () => {
  expect(names(labelRows(labels))).toEqual(['person', 'vehicle', '-car', '--van', '-bus', 'lost']);
});

test('labels above each other are all listed, once', () => {
  expect(names(labelRows([label('a', 'b'), label('b', 'a'), label('c')]))).toEqual(['c', 'a', '-b']);
});

test('a search keeps what is above a find, and not its neighbours', () => {
  expect(names(foundRows(labelRows(labels), 'VAN'))).toEqual(['vehicle', '-car', '--van']);
  expect(names(foundRows(labelRows(labels), 'bus'))).toEqual(['vehicle', '-bus']);
  expect(foundRows(labelRows(labels), 'zebra')).toEqual([]);
  expect(foundRows(labelRows(labels), ' ')).toHaveLength(6);
});
