import { partsOf, type Placeholder, written } from '../../story/placeholders.ts'
import { resolve } from '../../story/resolve.ts'
import type { StoryText } from '../../story/story.ts'
import { SourceFacts } from './SourceFacts.tsx'
import type { StoryProps } from './StoryProps.ts'

/**
 * A paragraph whose figures open their source: a button and a popover of the browser's own, so that both work without a
 * script. `id` makes the popovers' ids.
 */
export function StoryParagraph(props: Pick<StoryProps, 'record' | 'file' | 'words'> & { readonly text: StoryText; readonly id: string }) {
  const { record, file, words, id } = props
  const parts = partsOf(props.text[words.language])
  const figures = [...new Map(parts.filter((part): part is Placeholder => typeof part !== 'string').map((part) => [written(part), part])).values()]
  const idOf = (part: Placeholder) => `${id}-${figures.findIndex((figure) => written(figure) === written(part)) + 1}`
  return (
    <>
      <p className="step__text">
        {parts.map((part, index) => {
          // oxlint-disable-next-line react/no-array-index-key
          if (typeof part === 'string') return <span key={index}>{words.set(part)}</span>
          const said = words.said(resolve(part, record, file))
          return (
            // oxlint-disable-next-line react/no-array-index-key
            <button key={index} type="button" className="said" popoverTarget={idOf(part)} title={words.t('source.open', { value: said })} data-placeholder={written(part)}>
              {said}
            </button>
          )
        })}
      </p>
      {figures.map((part) => {
        const resolved = resolve(part, record, file)
        return (
          <div key={written(part)} id={idOf(part)} popover="auto" className="source-card">
            <p className="source-card__value">{words.said(resolved)}</p>
            <SourceFacts resolved={resolved} record={record} file={file} words={words} />
            <button type="button" className="source-card__close" popoverTarget={idOf(part)} popoverTargetAction="hide">
              {words.t('source.close')}
            </button>
          </div>
        )
      })}
    </>
  )
}
