import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { pageAddress, printPage } from '../../../ui/share/printPage.ts'
import { saveFile } from '../../../ui/export/saveFile.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { planCsv, type PlanRow } from './planCsv.ts'
import { PlanSheet } from './PlanSheet.tsx'
import type { Locate } from './useLocate.ts'

/** The plan to take along: as CSV, as a page for the council, and as the link. `sentences` is the answer in words. */
export function PlanFiles(props: { locate: Locate; names: PlaceNames; open: OpenRelease; sentences: readonly string[] }) {
  const t = useTranslations('analysis.locate.files')
  const codes = useTranslations('codes')
  const { locate, names, open } = props
  const { plan, question, people } = locate
  // On the page only while it is printed: it has a map of its own.
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => (isPrinted ? printPage(() => setPrinted(false)) : undefined), [isPrinted])
  if (!plan || !question || plan.points.length === 0) return null
  const { release } = open.release.manifest
  const kind = people.indicator.kind
  const rows = planRows(locate, names)
  return (
    <section className="analysis__part" aria-label={t('title')}>
      <h2 className="analysis__title">{t('title')}</h2>
      <div className="analysis__choices">
        <button type="button" className="analysis__choice" onClick={save}>
          {t('csv')}
        </button>
        <button type="button" className="analysis__choice" onClick={() => setPrinted(true)}>
          {t('print')}
        </button>
      </div>
      <p className="analysis__note">{t('link')}</p>
      {isPrinted && createPortal(<PlanSheet locate={locate} names={names} open={open} sentences={props.sentences} rows={rows} />, document.body)}
    </section>
  )

  function save(): void {
    const notes = [
      codes(`kind.${kind}`),
      ...(kind === 'synthetic' ? [t('sheetSynthetic')] : []),
      ...props.sentences,
      t('sheetRelease', { release, period: people.period }),
      `${t('sheetLink')}: ${pageAddress()}`,
    ]
    saveFile(`arraigo-plan-${people.period}.csv`, new Blob([planCsv(rows, kind, notes)], { type: 'text/csv;charset=utf-8' }))
  }
}

function planRows({ plan, question, placement, settings }: Locate, names: PlaceNames): readonly PlanRow[] {
  const shareOf = new Map(placement.stability?.shares.map(({ candidate, share }) => [question?.candidates[candidate], share]))
  return (plan?.points ?? []).map(({ id, place, adds }, at) => {
    const [department = '', country = ''] = names(id).around.split(', ')
    const [longitude = Number.NaN, latitude = Number.NaN] = question?.places[place]?.at ?? []
    return { rank: at + 1, id, place: names(id).name, department, country, longitude, latitude, adds, chosen: placement.stability ? (shareOf.get(place) ?? 0) : null, required: settings.must.includes(id) }
  })
}
