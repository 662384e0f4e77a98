import { ipcRenderer } from 'electron'

// The page makes a channel and posts one end of it to its own window; that end goes to the main process, and nothing
// else does. The page itself gets nothing: a port cannot cross a context bridge, and needs none.
window.addEventListener('message', ({ source, origin, data, ports }) => {
  if (source !== window || origin !== location.origin || data !== 'connect') return
  ipcRenderer.postMessage('connect', null, [...ports])
})
