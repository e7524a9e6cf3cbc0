import type { LaidRow } from './labelledRows.ts'

/** Name on the left, value on the right. */
export function RowLabel({ at, width, strong, absent }: { at: LaidRow<{ label: string; text: string }>; width: number; strong?: boolean; absent?: boolean }) {
  return (
    <>
      <text className={strong ? 'chart__label chart__label--strong' : 'chart__label'} x={0} y={at.labelAt} fontSize={12}>
        {at.row.label}
      </text>
      <text className={absent ? 'chart__value chart__value--absent' : 'chart__value'} x={width} y={at.textAt} textAnchor="end" fontSize={12}>
        {at.row.text}
      </text>
    </>
  )
}
