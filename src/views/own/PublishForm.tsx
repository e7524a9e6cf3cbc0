import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OwnDataset } from '../../intake/dataset/own-dataset.ts'
import { definitionOf } from '../../intake/dataset/ownIndicators.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import { saveFile } from '../../ui/export/saveFile.ts'
import { intakeClient, IntakeFailure } from '../../ui/own/intakeClient.ts'
import type { IntakeProblem } from '../../ui/own/intake-messages.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import { sessionWorld } from './sessionWorld.ts'

const FIELDS = ['titleEs', 'titleEn', 'descriptionEs', 'descriptionEn', 'publisher', 'source', 'year', 'url', 'licence'] as const
type Field = (typeof FIELDS)[number]
const OPTIONAL: readonly Field[] = ['url']

/** Asks what a publication must say of itself, and writes the package that the gate takes. */
export function PublishForm({ dataset, open, onClose }: { dataset: OwnDataset; open: OpenRelease; onClose: () => void }) {
  const t = useTranslations('own.publish')
  const { language } = useLanguage()
  const [values, setValues] = useState<Readonly<Record<Field, string>>>({
    titleEs: dataset.title, titleEn: dataset.title, descriptionEs: '', descriptionEn: '', publisher: dataset.source.source ?? '', source: dataset.title,
    year: dataset.lists.periods.at(-1)?.slice(0, 4) ?? dataset.brought.slice(0, 4), url: '', licence: dataset.source.licence ?? '',
  })
  const [problem, setProblem] = useState<IntakeProblem | null>(null)
  const [done, setDone] = useState(false)
  const write = async () => {
    setProblem(null)
    setDone(false)
    const client = intakeClient(await sessionWorld(open))
    try {
      const { arrow, lists } = (await open.own?.read(dataset.id)) ?? { arrow: new Uint8Array(), lists: dataset.lists }
      const request = {
        id: dataset.id.replace(/^own-/, ''),
        title: { es: values.titleEs, en: values.titleEn },
        description: { es: values.descriptionEs, en: values.descriptionEn },
        licence: { name: values.licence, url: null },
        credit: { es: values.publisher, en: values.publisher },
        source: { publisher: values.publisher, title: values.source, year: Number(values.year), url: values.url.trim() || null },
        updated: dataset.brought,
        mapping: dataset.mapping,
        findings: dataset.findings,
        indicators: dataset.mapping.measures.map((measure, position) => definitionOf(dataset, measure, position)),
      }
      const bytes = await client.ask('publish', { request, arrow, lists })
      saveFile(`${request.id}.zip`, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }))
      setDone(true)
    } catch (error) {
      if (!(error instanceof IntakeFailure)) throw error
      setProblem(error.problem)
    } finally {
      client.end()
    }
  }
  return (
    <form
      className="own-step"
      aria-labelledby="own-publish"
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      <h2 id="own-publish" className="own-step__title">
        {t('title', { title: dataset.title })}
      </h2>
      <p>{t('intro')}</p>
      {FIELDS.map((field) => (
        <label key={field} className="own-field">
          <span className="own-field__label">{t(field)}</span>
          <input
            className="own-field__input own-field__input--wide"
            name={field}
            value={values[field]}
            required={!OPTIONAL.includes(field)}
            {...(field === 'year' ? { pattern: '\\d{4}', inputMode: 'numeric' as const } : {})}
            {...(field === 'url' ? { type: 'url' } : {})}
            placeholder={field === 'licence' ? t('licenceHint') : ''}
            onChange={(event) => setValues({ ...values, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <p className="own-row">
        <button type="submit" className="own-button own-button--main">
          {t('write')}
        </button>
        <button type="button" className="own-button own-button--quiet" onClick={onClose}>
          {t('cancel')}
        </button>
        <output lang={language}>{done ? t('done') : ''}</output>
      </p>
      {problem && <ProblemNotice problem={problem} name={dataset.title} />}
    </form>
  )
}
