/** Leaves a mark in the browser's timeline once the first map of one's own figures is painted, for the benchmark. */
export function markMapped(): () => void {
  let frame = 0
  const look = () => {
    if (document.querySelector('[data-surface=webgl], [data-surface=static] svg')) frame = requestAnimationFrame(() => performance.mark('arraigo:own-mapped'))
    else frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}
