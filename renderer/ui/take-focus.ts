/** Gives the focus to what comes in the place of what had it: `ref={takeFocus}`. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
