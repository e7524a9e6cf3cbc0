import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'

/** The controls over the whole screen of a phone; Escape and "done" close it. */
export function ControlsSheet({ isOpen, onOpen, children }: { isOpen: boolean; onOpen: (open: boolean) => void; children: ReactNode }) {
  const t = useTranslations('panel')
  return (
    <ModalOverlay className="explore__filters" isOpen={isOpen} onOpenChange={onOpen} isDismissable>
      <Modal>
        <Dialog aria-label={t('controls')} className="explore__filters-form">
          {children}
          <button type="button" className="explore__filters-done" onClick={() => onOpen(false)}>
            {t('done')}
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
