import './ProvenanceDialog.css'
import '../controls/controls.css'
import '../controls/pressStyle.ts'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Icon } from '../controls/Icon.tsx'
import { HowItIsWorkedOut } from './HowItIsWorkedOut.tsx'
import { OtherProviders } from './OtherProviders.tsx'
import type { ProvenanceValue } from './provenance.ts'
import { QueryText } from './QueryText.tsx'
import { WhereItStands } from './WhereItStands.tsx'

/** "Where does this number come from": open while `value` is not null; Escape, the cross and the backdrop close it. */
export function ProvenanceDialog(props: { value: ProvenanceValue | null; onClose: () => void }) {
  const t = useTranslations('provenance')
  return (
    <ModalOverlay
      className="provenance__backdrop"
      isOpen={props.value !== null}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      isDismissable
    >
      <Modal className="provenance__modal">
        <Dialog className="provenance">
          <header className="provenance__head">
            <Heading slot="title" className="provenance__title">
              {t('title')}
            </Heading>
            <Button slot="close" className="control-square control-square--bare" aria-label={t('close')}>
              <Icon name="close" />
            </Button>
          </header>
          {props.value && <ProvenanceContent value={props.value} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The content without its window. */
export function ProvenanceContent({ value }: { value: ProvenanceValue }) {
  return (
    <div className="provenance__body">
      <HowItIsWorkedOut value={value} />
      <WhereItStands value={value} />
      {value.others.length > 0 && <OtherProviders others={value.others} unit={value.indicator.unit} />}
      <QueryText query={value.query} own={value.indicator.kind === 'own'} />
    </div>
  )
}
