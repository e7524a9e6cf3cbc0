import type { ProgrammeWords } from '../../../programme/words.ts'
import { PageSection } from './PageSection.tsx'

/**
 * Fields with the code that shows a figure in another page. Where this page stands only the browser knows: `fillSharing` fills
 * them and shows the section, which stays hidden without a script.
 */
export function ShareSection({ words, view, figures }: { readonly words: ProgrammeWords; readonly view: string; readonly figures: readonly { readonly name: string; readonly label: string }[] }) {
  const { t } = words
  if (figures.length === 0) return null
  return (
    <div hidden data-sharing={view}>
      <PageSection id="share" title={t('pages.share.title')}>
        <p>{t('pages.share.intro')}</p>
        {figures.map(({ name, label }) => (
          <details key={name} className="sharing">
            <summary>{label}</summary>
            <textarea readOnly rows={4} spellCheck={false} aria-label={t('pages.share.code', { figure: label })} data-figure={name} />
          </details>
        ))}
      </PageSection>
    </div>
  )
}
