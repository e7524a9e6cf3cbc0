import { PlacesTable } from '../figures/PlacesTable.tsx'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'

/** The places inside with need, coverage and gap each. */
export function InsideSection({ page }: { page: PageView }) {
  const { report, words } = page
  const place = report.territory.name
  return (
    <PageSection id="inside" title={words.p('inside.title', { place })}>
      <PlacesTable page={page} caption={words.p('inside.caption', { place })} rows={report.inside} />
    </PageSection>
  )
}
