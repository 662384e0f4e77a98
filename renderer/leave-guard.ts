/** What is asked before the page goes elsewhere while something is unsaved; it may call `proceed`, later or never. */
type Ask = (proceed: () => void) => void

let ask: Ask | undefined

/** From now on whoever wants to leave is asked; nobody is with `undefined`. */
export function guardLeaving(next: Ask | undefined): void {
  ask = next
}

/** Does `proceed` at once if nothing is unsaved, or once the person has agreed. */
export function leave(proceed: () => void): void {
  if (ask === undefined) {
    proceed()
    return
  }
  ask(() => {
    ask = undefined
    proceed()
  })
}

/** Guards what the page itself does not start: the back button, the desktop's menu, a reload. Call it first. */
export function guardHistory(): void {
  window.addEventListener('hashchange', (event) => {
    if (!event.isTrusted || ask === undefined) return
    event.stopImmediatePropagation()
    const { hash } = location
    history.pushState(null, '', event.oldURL)
    leave(() => {
      location.hash = hash
    })
  })
  window.addEventListener('beforeunload', (event) => {
    if (ask !== undefined) event.preventDefault()
  })
}
