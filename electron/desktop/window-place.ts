import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
})
const placeSchema = z.object({ bounds: boundsSchema, maximized: z.boolean() })

/** A rectangle on the screens, in pixels. */
export type Bounds = z.infer<typeof boundsSchema>

/** Where a window was, and whether it filled its screen. */
export type WindowPlace = z.infer<typeof placeSchema>

/** How much of the window's top must be on a screen for a person to be able to move it, in pixels. */
const grip = { width: 100, height: 30 }

/** What was saved; undefined where there is nothing, or nothing that can be read. */
export function readPlace(file: string): WindowPlace | undefined {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Saves it. A place that cannot be saved is no reason to stop anything. */
export function savePlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, `${JSON.stringify(place)}\n`)
  } catch (error) {
    console.error('The place of the window could not be saved:', error)
  }
}

/** Whether a window there can be seen and moved: the screens may have changed since. */
export function isReachable(window: Bounds, screens: readonly Bounds[]): boolean {
  return screens.some((screen) => {
    const left = Math.max(window.x, screen.x)
    const right = Math.min(window.x + window.width, screen.x + screen.width)
    const isTopInside = window.y >= screen.y && window.y + grip.height <= screen.y + screen.height
    return isTopInside && right - left >= grip.width
  })
}
