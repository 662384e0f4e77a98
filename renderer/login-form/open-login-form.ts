/** Where the login form is, after the `#`. It is no page of the rail: nothing stands around it. */
export const loginFormPath = '/login-form'

/** By which the browser knows the window, so that there is only one. */
const windowName = 'login-form'

/**
 * Opens the login form in a window of its own, or brings it to the front. A window that this page opens has a copy of
 * this tab's storage, and so the token, which stands in no address. Where the browser opens none, it is shown here.
 */
export function openLoginForm(): void {
  const address = `${location.pathname}#${loginFormPath}`
  const opened = window.open(address, windowName, 'popup,width=620,height=720')
  if (opened === null) location.hash = loginFormPath
  else opened.focus()
}

/** Whether this is that window. */
export function isOwnWindow(): boolean {
  return window.name === windowName
}
