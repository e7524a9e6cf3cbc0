const HEIGHT = 14

interface BarProps {
  /** Of the whole width, 0 to 1. */
  readonly value: number
  readonly from?: number
  /** Ends of an interval, of the whole width. */
  readonly interval?: readonly [number, number] | null
  /** Where a plan stood, of the whole width. */
  readonly plan?: number | null
  readonly tone: 'data' | 'warm' | 'absent'
  /** Whether the rest of the width means something: the whole of a share. */
  readonly track?: boolean
}

/** One bar over the whole width it is given; numbers stand beside it as text. */
export function Bar({ value, from = 0, interval = null, plan = null, tone, track = true }: BarProps) {
  const middle = HEIGHT / 2
  return (
    <svg className="bar" width="100%" height={HEIGHT} aria-hidden="true">
      {track && <rect className="bar__track" y="2" width="100%" height={HEIGHT - 4} rx="2" />}
      <rect className={`bar__value bar__value--${tone}`} x={percent(from)} y="2" width={percent(value - from)} height={HEIGHT - 4} rx="2" fill={tone === 'absent' ? 'url(#story-hatch)' : undefined} />
      {interval && (
        <g className="bar__interval">
          <line x1={percent(interval[0])} x2={percent(interval[1])} y1={middle} y2={middle} />
          <line x1={percent(interval[0])} x2={percent(interval[0])} y1="3" y2={HEIGHT - 3} />
          <line x1={percent(interval[1])} x2={percent(interval[1])} y1="3" y2={HEIGHT - 3} />
        </g>
      )}
      {plan !== null && <line className="bar__plan" x1={percent(plan)} x2={percent(plan)} y1="0" y2={HEIGHT} />}
    </svg>
  )
}

function percent(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`
}
