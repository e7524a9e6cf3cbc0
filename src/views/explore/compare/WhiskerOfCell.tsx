/** Value as a dot, its interval as a line, and the value of the reference as a dotted rule; `end` is where the scale of the row ends. */
export function WhiskerOfCell(props: { value: number; interval: readonly [number, number] | null; reference: number | null; end: number }) {
  // Dots at either end stay inside.
  const at = (value: number) => `${3 + (value / props.end) * 94}%`
  return (
    <svg className="compare__whisker" height="14" aria-hidden="true" focusable="false">
      <line className="compare__rail" x1={at(0)} x2={at(props.end)} y1="7" y2="7" />
      {props.reference !== null && <line className="compare__rule" x1={at(props.reference)} x2={at(props.reference)} y1="0" y2="14" />}
      {props.interval && <line className="compare__interval" x1={at(props.interval[0])} x2={at(props.interval[1])} y1="7" y2="7" />}
      <circle className="compare__dot" cx={at(props.value)} cy="7" r="4" />
    </svg>
  )
}
