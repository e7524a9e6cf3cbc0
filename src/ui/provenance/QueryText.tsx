import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Icon } from '../controls/Icon.tsx'
import type { ProvenanceValue } from './provenance.ts'

/** The SQL with its parameters, to read and to copy; `own` where it asks what stands on this computer only. */
export function QueryText({ query, own = false }: { query: ProvenanceValue['query']; own?: boolean }) {
  const t = useTranslations('provenance')
  const [copied, setCopied] = useState<boolean | null>(null)
  const sql = query.sql.trim()
  const parameters = query.parameters.map((value) => (typeof value === 'string' ? `'${value}'` : String(value ?? 'NULL')))
  const copy = () => {
    const text = parameters.length > 0 ? `${sql}\n-- ${t('parameters')}: ${parameters.join(', ')}` : sql
    // Undefined outside https and localhost.
    const board: Clipboard | undefined = navigator.clipboard
    if (!board) return setCopied(false)
    board.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <section className="provenance__part">
      <div className="provenance__query-head">
        <h3 className="provenance__heading">{t('query')}</h3>
        <span className="provenance__copy">
          <output className="provenance__quiet">{copied === null ? '' : t(copied ? 'copied' : 'notCopied')}</output>
          <Button className="control-link" onPress={copy}>
            <Icon name="copy" />
            {t('copy')}
          </Button>
        </span>
      </div>
      <p className="provenance__quiet">{t(own ? 'queryHintOwn' : 'queryHint')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <pre className="provenance__sql" tabIndex={0} aria-label={t('query')}>
        <code>{sql}</code>
      </pre>
      {parameters.length > 0 && (
        <p className="provenance__parameters">
          <span className="provenance__quiet">{t('parameters')}:</span> <code>{parameters.join(', ')}</code>
        </p>
      )}
    </section>
  )
}
