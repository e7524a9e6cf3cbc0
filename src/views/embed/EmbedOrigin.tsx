import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Indicator } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { PlaceNames } from '../../charts/parts/place-name.ts'
import type { Query } from '../../database/query.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { AppState } from '../../state/app-state.ts'
import { ProvenanceDialog } from '../../ui/provenance/ProvenanceDialog.tsx'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { useOriginWords } from '../explore/useOriginWords.ts'
import { useProvenance } from '../explore/useProvenance.ts'

/** Where a number of the figure comes from; fetched when somebody asks, since few readers of another page do. */
export function EmbedOrigin(props: {
  readonly asked: { readonly row: ObservationRow; readonly query: Query<ObservationRow>; readonly indicator: Indicator }
  readonly open: OpenRelease
  readonly state: AppState
  readonly names: PlaceNames
  readonly onClose: () => void
}) {
  const { open, state, names, onClose } = props
  const { row, query, indicator } = props.asked
  const [value, ask] = useProvenance(open, state.language)
  const words = useOriginWords(state, open.release.catalog)
  useEffect(() => {
    const { name, around } = names(row.territory)
    ask({ row, indicator, query, target: state.target ?? indicator.target ?? 1, territory: { name, within: around }, filters: words(row, indicator) })
    // Asked once for each number.
    // eslint-disable-next-line react/exhaustive-deps
  }, [row, query])
  return (
    <I18nProvider locale={LOCALES[state.language]}>
      <ProvenanceDialog value={value} onClose={onClose} />
    </I18nProvider>
  )
}
