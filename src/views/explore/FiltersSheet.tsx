import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AppState } from '../../state/app-state.ts'
import { LaterPart } from '../../ui/shell/LaterPart.tsx'
import { laterPart } from '../../ui/shell/laterPart.ts'
import { BackToMap } from './BackToMap.tsx'

const ControlsSheet = laterPart(async () => (await import('./ControlsSheet.tsx')).ControlsSheet)

/** On a phone: two actions at the thumb, and the controls on a sheet of their own. */
export function FiltersSheet(props: {
  display: AppState['display']
  /** Whether there is a map to go back to. */
  hasMap: boolean
  /** What opens the controls is called, where they are more than filters. */
  title?: string | undefined
  /** Only the overview has a table. */
  hasTable: boolean
  onDisplay: (display: AppState['display']) => void
  children: ReactNode
}) {
  const t = useTranslations('panel')
  const [open, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const show = () => {
    setWasOpen(true)
    setOpen(true)
  }
  return (
    <div className="explore__bar">
      {props.hasMap && <BackToMap />}
      <button type="button" className="explore__action explore__action--first" onClick={show}>
        {props.title ?? t('filters')}
      </button>
      {props.hasTable && (
        <button
          type="button"
          className="explore__action"
          onClick={() => props.onDisplay(props.display === 'map' ? 'table' : 'map')}
        >
          {props.display === 'map' ? t('showTable') : t('showMap')}
        </button>
      )}
      {wasOpen && (
        <LaterPart around={aboveBar}>
          <ControlsSheet isOpen={open} onOpen={setOpen}>
            {props.children}
          </ControlsSheet>
        </LaterPart>
      )}
    </div>
  )
}

function aboveBar(message: ReactNode) {
  return <div className="explore__above">{message}</div>
}
