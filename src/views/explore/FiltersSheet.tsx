import { type ReactNode, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { AppState } from '../../state/app-state.ts'
import { BackToMap } from './BackToMap.tsx'

/** On a phone: two actions at the thumb, and the controls on a sheet of their own. */
export function FiltersSheet(props: {
  display: AppState['display']
  /** Whether there is a map to go back to. */
  hasMap: boolean
  /** Only the overview has a table. */
  hasTable: boolean
  onDisplay: (display: AppState['display']) => void
  children: ReactNode
}) {
  const t = useTranslations('panel')
  const [open, setOpen] = useState(false)
  return (
    <div className="explore__bar">
      {props.hasMap && <BackToMap />}
      <button type="button" className="explore__action explore__action--first" onClick={() => setOpen(true)}>
        {t('filters')}
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
      <ModalOverlay className="explore__filters" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal>
          <Dialog aria-label={t('controls')} className="explore__filters-form">
            {props.children}
            <button type="button" className="explore__filters-done" onClick={() => setOpen(false)}>
              {t('done')}
            </button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  )
}
