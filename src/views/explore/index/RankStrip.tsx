/** A band of ranks drawn from the first rank to `last`, fading where it goes on beyond; the words beside it say the same. */
export function RankStrip(props: { rank: number; low: number; high: number; last: number }) {
  const { rank, low, high } = props
  const across = (one: number) => `${(props.last > 1 ? (Math.min(one, props.last) - 1) / (props.last - 1) : 0) * 100}%`
  return (
    <span className="rank-strip" aria-hidden="true">
      <span className={high > props.last ? 'rank-strip__band rank-strip__band--open' : 'rank-strip__band'} style={{ left: across(low), right: `calc(100% - ${across(high)})` }} />
      <span className="rank-strip__rank" style={{ left: across(rank) }} />
    </span>
  )
}
