/** Of every row, in CSS pixels. */
export const rowHeight = 30
