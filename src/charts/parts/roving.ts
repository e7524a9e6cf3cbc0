/**
 * Where the focus goes from `index` among `count` items when `key` is pressed, or null where the key moves nothing.
 * `along` names the direction in which the items stand.
 */
export function nextFocus(key: string, index: number, count: number, along: 'rows' | 'columns', page = 10): number | null {
  const forward = along === 'rows' ? 'ArrowDown' : 'ArrowRight'
  const back = along === 'rows' ? 'ArrowUp' : 'ArrowLeft'
  const within = (wanted: number) => Math.min(Math.max(wanted, 0), Math.max(count - 1, 0))
  switch (key) {
    case forward:
      return within(index + 1)
    case back:
      return within(index - 1)
    case 'Home':
      return 0
    case 'End':
      return within(count - 1)
    case 'PageDown':
      return within(index + page)
    case 'PageUp':
      return within(index - page)
    default:
      return null
  }
}
