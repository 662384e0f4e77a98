// Loaded into the app with `node --require`: measures how long its event loop is held up, and tells it to its parent.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const resolution = 1
const delays = monitorEventLoopDelay({ resolution })
delays.enable()
process.on('message', () => {
  // What is measured is the distance of two timers, which is the resolution where nothing is in the way.
  process.send?.({ longest: Math.max(0, delays.max / 1e6 - resolution) })
  delays.reset()
})
process.channel?.unref()
