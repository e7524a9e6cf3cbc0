const MARKS = ['circle', 'square', 'diamond'] as const
export type ProgrammeMark = (typeof MARKS)[number]

/** The mark of the n-th programme: told apart by shape, so that colour is not needed. */
export function markOf(index: number): ProgrammeMark {
  return MARKS[index % MARKS.length] ?? 'circle'
}

/** A mark of about 8 pixels around a point. */
export function MarkShape({ mark, at: [x, y] }: { readonly mark: ProgrammeMark; readonly at: readonly [number, number] }) {
  const className = `mark mark--${mark}`
  if (mark === 'circle') return <circle className={className} cx={x} cy={y} r="5" />
  if (mark === 'square') return <rect className={className} x={x - 4.5} y={y - 4.5} width="9" height="9" />
  return <path className={className} d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} />
}

/** The mark as it stands beside the name of a programme. */
export function MarkIcon({ mark }: { readonly mark: ProgrammeMark }) {
  return (
    <svg className="mark-icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <MarkShape mark={mark} at={[7, 7]} />
    </svg>
  )
}
