import { PlaceSummary, type PlaceSummaryProps } from './PlaceSummary.tsx'

/** The summary in the frame of the live page, for the static one: what follows on the live page moves none of it. */
export function PlaceStatic(props: PlaceSummaryProps) {
  return (
    <main className="place">
      <PlaceSummary {...props} />
    </main>
  )
}
