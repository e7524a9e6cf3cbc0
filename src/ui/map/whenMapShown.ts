/** Does `work` as soon as a map, drawn either way, stands in the page: now, or in the frame it appears in. Returns a function that calls it off. */
export function whenMapShown(work: () => void): () => void {
  let frame = 0
  const look = () => {
    if (document.querySelector('[data-surface=webgl], [data-surface=static] svg')) work()
    else frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}
