/** How a list can be written down. */
export const exportFormats = ['csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The media type of each. */
export const exportTypes = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const
