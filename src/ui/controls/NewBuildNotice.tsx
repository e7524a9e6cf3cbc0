import './NoticeBar.css'
import './controls.css'
import './pressStyle.ts'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Icon } from './Icon.tsx'

/**
 * Says that a newer build is at hand, and loads it when asked to. Always in the page, so that screen readers hear what comes into
 * it; empty it takes no room.
 */
export function NewBuildNotice({ onLoad }: { readonly onLoad: (() => void) | null }) {
  const t = useTranslations('newBuild')
  const [dismissed, setDismissed] = useState<(() => void) | null>(null)
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output element may hold no paragraphs
    <div className="notices" role="status">
      {onLoad && onLoad !== dismissed && (
        <div className="notice">
          <Icon name="info" />
          <div className="notice__text">
            <p>{t('text')}</p>
            <Button className="control-link" onPress={onLoad}>
              {t('load')}
            </Button>
          </div>
          <Button className="control-square control-square--bare notice__close" aria-label={t('later')} onPress={() => setDismissed(() => onLoad)}>
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  )
}
