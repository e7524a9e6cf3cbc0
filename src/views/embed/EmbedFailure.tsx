import type { EmbedWords } from '../../i18n/embed/embedWords.ts'
import { EmbedMessage } from './EmbedMessage.tsx'
import { failureOf } from './failureOf.ts'

/** Why there is no figure, and a way to try again. */
export function EmbedFailure({ failure, again, t }: { readonly failure: unknown; readonly again: () => void; readonly t: EmbedWords }) {
  return (
    <EmbedMessage title={t('embed.failed.title')} retry={{ label: t('embed.failed.retry'), again }}>
      {t(`embed.failed.${failureOf(failure)}`)}
    </EmbedMessage>
  )
}
