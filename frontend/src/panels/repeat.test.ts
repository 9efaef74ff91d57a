import { html, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { expect, test } from 'vitest';

/** lit-html 3.3.1 to 3.3.3 leave one comment behind for each removed item: thousands an hour in the filmstrip. */
test('items that were removed leave nothing behind', () => {
  const list = document.createElement('div');
  const show = (items: readonly number[]) =>
    render(html`${repeat(items, (item) => item, (item) => html`<i>${item}</i>`)}`, list);
  show([1, 2, 3]);
  const before = list.childNodes.length;
  for (let first = 4; first < 40; first += 3) {
    show([first, first + 1, first + 2]);
  }
  expect(list.childNodes.length).toBe(before);
});
