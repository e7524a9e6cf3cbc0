import type { PlaceReform } from '../../../place/place-file.ts'
import { PlacesTable } from '../figures/PlacesTable.tsx'
import type { PageView } from '../pageView.ts'
import { PageSection } from './PageSection.tsx'

/** What a place of El Salvador was until 30 April 2024, with the figures of both geographies. */
export function ReformSection({ page, reform }: { page: PageView; reform: PlaceReform }) {
  const { report, words } = page
  const { p } = words
  const place = report.territory.name
  return (
    <PageSection id="reform" title={p('reform.title')}>
      <p>{reform.kind === 'district' ? p('reform.district', { place, today: reform.today.name }) : p('reform.municipality', { place, count: reform.former.length })}</p>
      <PlacesTable
        page={page}
        caption={p('reform.caption')}
        rows={[
          { place: reform.today, group: p('reform.today'), figures: reform.todayFigures },
          ...reform.former.map((former, index) => (index === 0 ? { ...former, group: p('reform.former') } : former)),
        ]}
      />
    </PageSection>
  )
}
