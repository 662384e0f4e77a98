// Plain JavaScript, because `npm start` needs it before anything is built.

/**
 * Whether there is a screen to open a window on.
 *
 * @param {NodeJS.Platform} [platform]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean}
 */
export function hasDisplay(platform = process.platform, env = process.env) {
  return platform === 'darwin' || platform === 'win32' || [env.DISPLAY, env.WAYLAND_DISPLAY].some(Boolean)
}
