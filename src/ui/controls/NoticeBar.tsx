import './NoticeBar.css'
import './controls.css'
import './pressStyle.ts'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { formatPeriod } from '../../domain/formatting/period.ts'
import type { Adjustment } from '../../state/adjustments.ts'
import type { Ignored } from '../../state/link/field.ts'
import { Icon } from './Icon.tsx'
import { useLanguage } from './useLanguage.ts'

type LinkKey = Parameters<ReturnType<typeof useTranslations<'link'>>>[0]
type CodeKey = Parameters<ReturnType<typeof useTranslations<'codes'>>>[0]
const SHOWN = 3

/**
 * What of a link was not followed and what moved by itself. The bar is always in the page, so that screen readers hear
 * what comes into it; empty it takes no room.
 */
export function NoticeBar(props: { ignored: readonly Ignored[]; adjusted: readonly Adjustment[]; onDismiss: () => void }) {
  const t = useTranslations('link')
  const codes = useTranslations('codes')
  const filter = useTranslations('filter')
  const { locale } = useLanguage()

  const ignoredLine = ({ field, value, reason }: Ignored): string => {
    if (reason === 'other-release') return t('otherRelease', { value })
    if (reason === 'other-computer') return t('otherComputer', { value: value.replace(/^own-/, '') })
    const name = reason === 'unknown-field' ? t('unknownField', { field }) : t(`field.${field}` as LinkKey)
    return t('line', { field: name, value, reason: t(`reason.${reason}`) })
  }
  const adjustedLine = ({ field, from, to }: Adjustment): string => {
    if (field === 'level') return t('adjusted.level', { from: level(from), to: level(to) })
    if (field === 'period') return t('adjusted.period', { from: formatPeriod(from, locale), to: formatPeriod(to, locale) })
    if (field === 'classification') return t('adjusted.classification', { from: method(from), to: method(to) })
    return t('adjusted.filter', { dimension: codes(`dimension.${field}`), from: code(field, from), to: code(field, to) })
  }
  const level = (text: string) => codes(`level.${text}` as CodeKey).toLowerCase()
  const code = (dimension: string, text: string) => codes(`${dimension}.${text}` as CodeKey)
  const method = (text: string) => filter(`method.${text}` as Parameters<typeof filter>[0]).toLowerCase()

  const lines = [...new Set([...props.ignored.map(ignoredLine), ...props.adjusted.map(adjustedLine)])]
  const onlyRelease = props.ignored.every(({ reason }) => reason === 'other-release')
  const rest = lines.length - SHOWN
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output element may hold no paragraphs or lists
    <div className="notices" role="status">
      {lines.length > 0 && (
        <div className="notice">
          <Icon name="info" />
          <div className="notice__text">
            {!onlyRelease && <strong>{t('ignoredTitle')}</strong>}
            <ul className="notice__lines">
              {lines.slice(0, SHOWN).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {rest > 0 && <li>{t('more', { count: rest })}</li>}
            </ul>
          </div>
          <Button
            className="control-square control-square--bare notice__close"
            aria-label={t('dismiss')}
            onPress={props.onDismiss}
          >
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  )
}
