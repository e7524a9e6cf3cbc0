const MAP = '[data-surface=webgl], [data-surface=static] svg'

/** Does `work` as soon as a map, drawn either way, stands in the page, also in one nobody looks at. Returns a function that calls it off. */
export function whenMapShown(work: () => void): () => void {
  // Frames would not do: a page opened in the background has none.
  const changes = new MutationObserver(() => look())
  const look = () => {
    if (!document.querySelector(MAP)) return false
    changes.disconnect()
    work()
    return true
  }
  if (!look()) changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-surface'] })
  return () => changes.disconnect()
}
