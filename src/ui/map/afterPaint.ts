/** In a page nobody looks at no frame is painted: what waits for one goes on after this time. A slow device needs a second for a frame. */
const PATIENCE_MILLISECONDS = 4000

/** Does `work` once what is rendered now has been painted. Returns a function that calls it off. */
export function afterPaint(work: () => void): () => void {
  let frame = 0
  const begin = () => {
    cancel()
    work()
  }
  const patience = setTimeout(begin, PATIENCE_MILLISECONDS)
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(patience)
  }
  // A callback runs before the paint of its frame: the one after it runs when that paint is done.
  frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(begin)
  })
  return cancel
}
