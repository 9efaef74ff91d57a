/** For `mousedown` on a button: the mouse uses it without taking the focus from the picture and its keys. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
