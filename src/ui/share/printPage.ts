/** Opens the browser's window for printing the page as it is laid out for paper; `onDone` hears when that is closed. Returns a function that stops listening. */
export function printPage(onDone: () => void): () => void {
  window.addEventListener('afterprint', onDone, { once: true })
  window.print()
  return () => window.removeEventListener('afterprint', onDone)
}

/** The address of the page with its link, as it stands now. */
export function pageAddress(): string {
  return window.location.href
}
