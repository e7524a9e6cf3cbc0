import './EngineProgress.css'
import { Label, ProgressBar } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { EngineProgress as Progress } from '../../database/engine-progress.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import { useLanguage } from './useLanguage.ts'

const MEGABYTE = 1_000_000

/** How far the engine is, in megabytes while it downloads. Nothing while it rests, is ready or has failed. */
export function EngineProgress({ progress }: { progress: Progress }) {
  const t = useTranslations('error')
  const { locale } = useLanguage()
  const { stage, loadedBytes, totalBytes } = progress
  if (stage !== 'downloading' && stage !== 'starting' && stage !== 'loading-table') return null
  const megabytes = (bytes: number) => formatNumber(bytes / MEGABYTE, locale, 1, true)
  const counted = totalBytes > 0
  const figures = counted ? t('engine.downloading', { loaded: megabytes(loadedBytes), total: megabytes(totalBytes) }) : ''
  const text = stage === 'downloading' ? figures : t(`engine.${stage}`)
  return (
    <ProgressBar
      className="engine"
      value={Math.min(loadedBytes, totalBytes)}
      maxValue={totalBytes || 1}
      isIndeterminate={!counted || stage === 'starting'}
      valueLabel={text}
    >
      {({ percentage, isIndeterminate }) => (
        <>
          <div className="engine__head">
            <Label className="engine__label">{t('engine.label')}</Label>
            <span className="engine__figures">{text}</span>
          </div>
          <div className="engine__rail">
            <div
              className={`engine__bar${isIndeterminate ? ' engine__bar--unknown' : ''}`}
              style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }}
            />
          </div>
          {stage === 'downloading' && <span className="engine__hint">{t('engine.hint')}</span>}
        </>
      )}
    </ProgressBar>
  )
}
