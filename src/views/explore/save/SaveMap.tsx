import './save.css'
import { type RefObject, useState } from 'react'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { exportWords } from '../../../place/export/exportWords.ts'
import { saveFile } from '../../../ui/export/saveFile.ts'
import type { MapPicture } from '../../../ui/map/TerritoryMapProps.ts'
import { embeddedPicture } from '../../../ui/picture/embeddedPicture.ts'
import { useExportGuard } from '../../../ui/own/exportGuard.ts'
import { pngOf } from '../../../ui/picture/pngOf.ts'
import type { SavedFacts } from './SavableChart.tsx'

/** Saves the map as it is on screen as PNG, with title, legend, source and mark. `legend` finds the legend on screen. */
export function SaveMap(props: { readonly facts: SavedFacts; readonly picture: RefObject<MapPicture | null>; readonly legend: () => Element | null; readonly note: string }) {
  const { facts, picture, legend, note } = props
  const { t, locale } = exportWords(facts.language, facts.words)
  const [failed, setFailed] = useState(false)
  const guard = useExportGuard()
  const save = async () => {
    try {
      if (!(await guard(facts.indicator.id, 'picture'))) return
      if (!picture.current) throw new Error('there is no map to save')
      const { standalonePicture } = await import('../../../ui/picture/standaloneSvg.ts')
      const text = standalonePicture(await embeddedPicture(await picture.current()), legend(), {
        title: [facts.indicator.title[facts.language], facts.about, formatPeriod(facts.period, locale)].join(' · '),
        legend: [note],
        source: t('picture.source', { source: facts.source }),
        synthetic: facts.indicator.kind === 'published' ? null : t(`picture.${facts.indicator.kind}`),
      })
      saveFile(`${facts.indicator.id}-map.png`, await pngOf(text))
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <button type="button" className="map__control" aria-label={t('picture.map')} title={t('picture.map')} onClick={() => void save()}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 4v8M6.5 8.5 10 12l3.5-3.5M4 16h12" />
        </svg>
      </button>
      <output className="save-map__failed">{failed ? t('picture.failed') : ''}</output>
    </>
  )
}
