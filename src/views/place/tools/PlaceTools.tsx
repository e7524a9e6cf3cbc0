import './PlaceTools.css'
import { type ReactNode, useId, useState } from 'react'
import { exportWords } from '../../../place/export/exportWords.ts'
import { placeReport } from '../../../place/placeReport.ts'
import { saveFile } from '../../../ui/export/saveFile.ts'
import { type PlaceFileKind, savedName, placeFileOf, type PlaceFilesInput } from './placeFiles.ts'
import { ReportError } from './ReportError.tsx'
import { SharePlace } from './SharePlace.tsx'

export interface PlaceToolsProps extends PlaceFilesInput {
  /** What keeps the place on the device. */
  readonly offline: ReactNode
  /** Names of the parts the page has; those with a drawing can be shown in another page. */
  readonly parts?: readonly string[]
}

const TABLES = ['csv', 'xlsx', 'geojson'] as const

interface Making {
  readonly kind: PlaceFileKind
  readonly step: 'making' | 'done' | 'failed'
}

/** What can be taken along: the brief of one page, the figures and the shape as files, and a way to report an error. */
export function PlaceTools(props: PlaceToolsProps) {
  const { t } = exportWords(props.language)
  const { file, id, language, release, address, offline } = props
  const label = useId()
  const [making, setMaking] = useState<Making | null>(null)
  const isMaking = making?.step === 'making'
  const save = async (kind: PlaceFileKind) => {
    if (isMaking) return
    setMaking({ kind, step: 'making' })
    try {
      saveFile(savedName(kind, props), await placeFileOf(kind, props, new Date()))
      setMaking({ kind, step: 'done' })
    } catch {
      setMaking({ kind, step: 'failed' })
    }
  }
  return (
    <section className="place-tools" aria-labelledby={`${label}title`}>
      <h2 className="place-tools__title" id={`${label}title`}>
        {t('tools.title')}
      </h2>
      {/* Not disabled while a file is made: a button that is loses the focus of the keyboard. */}
      <button type="button" className="place-tools__main" aria-disabled={isMaking} onClick={() => void save('brief')}>
        {t('tools.brief')}
      </button>
      <p className="place-tools__note">{t('tools.figures', { place: placeReport(file, id).territory.name })}</p>
      <ul className="place-tools__files">
        {TABLES.map((kind) => (
          <li key={kind}>
            <button type="button" className="place-tools__quiet" aria-disabled={isMaking} onClick={() => void save(kind)}>
              {t(`tools.${kind}`)}
            </button>
          </li>
        ))}
      </ul>
      <output className={`place-tools__said${making?.step === 'failed' ? ' place-tools__said--failed' : ''}`}>
        {making && t(sentenceOf(making), { name: savedName(making.kind, props) })}
      </output>
      <SharePlace id={id} name={placeReport(file, id).territory.name} language={language} address={address} figures={['map', ...(props.parts ?? [])]} />
      {offline}
      <ReportError file={file} id={id} language={language} release={release.id} address={address} />
    </section>
  )
}

function sentenceOf({ kind, step }: Making) {
  if (kind !== 'brief') return `tools.${step}` as const
  return ({ making: 'tools.briefMaking', done: 'tools.briefDone', failed: 'tools.briefFailed' } as const)[step]
}
