import './ErrorNotice.css'
import './controls.css'
import './pressStyle.ts'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { ReleaseErrorCode } from '../../database/release-error.ts'
import { Icon } from './Icon.tsx'

/** What went wrong in words: a release error, or anything else. */
export type NoticeCode = ReleaseErrorCode | 'unknown'

/** Says what does not work, what still does, and what can be done. `file` names the file it is about. */
export function ErrorNotice(props: {
  code: NoticeCode
  file?: string | null
  onRetry?: (() => void) | undefined
  /** Without a frame of its own, in the middle of an empty stage. */
  wide?: boolean
  /** What else can be done about it. */
  children?: ReactNode
}) {
  const t = useTranslations('error')
  return (
    <div className={`fault${props.wide ? ' fault--wide' : ''}`} role="alert">
      <Icon name="info" />
      <div className="fault__text">
        <p className="fault__title">{t(`title.${props.code}`)}</p>
        <p>{t(`advice.${props.code}`)}</p>
        {props.file && <p className="fault__file">{t('file', { file: props.file })}</p>}
        {props.children}
        {props.onRetry && (
          <Button className="control-link" onPress={props.onRetry}>
            {t('retry')}
          </Button>
        )}
      </div>
    </div>
  )
}
