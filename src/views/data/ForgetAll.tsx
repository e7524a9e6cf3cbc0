import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { forgetAll, type NotForgotten } from '../../ui/offline/forgetAll.ts'
import { reloadPage } from '../../ui/shell/reloadPage.ts'

/** For computers that several people use: everything this site keeps on the device goes, after one question. */
export function ForgetAll() {
  const t = useTranslations('data.forgetAll')
  const [step, setStep] = useState<'idle' | 'doubt' | 'busy' | NotForgotten>('idle')
  const forget = async () => {
    setStep('busy')
    setStep(await forgetAll(new URL('./', document.baseURI)))
  }
  if (step === 'idle') {
    return (
      <button type="button" className="data__toggle" onClick={() => setStep('doubt')}>
        {t('ask')}
      </button>
    )
  }
  if (step === 'doubt') {
    return (
      <p className="data__question" role="alert">
        {t('sure')}
        <button type="button" className="data__toggle" onClick={() => void forget()}>
          {t('yes')}
        </button>
        <button type="button" className="data__toggle" onClick={() => setStep('idle')}>
          {t('no')}
        </button>
      </p>
    )
  }
  return (
    <output className="data__question">
      {step === 'busy' ? t('busy') : step.length === 0 ? t('done') : t('refused', { stores: step.map((store) => t(`store.${store}`)).join(', ') })}
      {step !== 'busy' && (
        <button type="button" className="data__toggle" onClick={reloadPage}>
          {t('reload')}
        </button>
      )}
    </output>
  )
}
