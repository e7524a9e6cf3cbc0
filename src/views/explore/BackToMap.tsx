import './BackToMap.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

/** On a phone the charts cover the map; once they do, one tap leads back to it. */
export function BackToMap() {
  const t = useTranslations('panel')
  const anchor = useRef<HTMLSpanElement>(null)
  const [covered, setCovered] = useState(false)
  useEffect(() => {
    const scroller = anchor.current?.closest('.explore')
    if (!scroller) return
    const measure = () => setCovered(scroller.scrollTop > scroller.clientHeight / 3)
    measure()
    scroller.addEventListener('scroll', measure, { passive: true })
    return () => scroller.removeEventListener('scroll', measure)
  }, [])
  return (
    <>
      <span ref={anchor} hidden />
      {covered && (
        <button type="button" className="back-to-map" onClick={() => anchor.current?.closest('.explore')?.scrollTo({ top: 0 })}>
          <span aria-hidden="true">↑</span> {t('backToMap')}
        </button>
      )}
    </>
  )
}
