/** A fault in one request must not take the others down; it is said, and the app goes on. */
export function goOnAfterFaults(): void {
  process.on('unhandledRejection', (reason) => {
    console.error('Something failed that should not have; the app goes on:', reason)
  })
}
