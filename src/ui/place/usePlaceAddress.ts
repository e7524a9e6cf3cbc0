import { useEffect, useState } from 'react'
import { placeInAddress } from '../../place/place-index.ts'

/**
 * The id of the place on screen, tied to the address. A link to another place `isHere` knows is followed without a new page,
 * so that it works without a network and costs no bytes; every other link is left to the browser.
 */
export function usePlaceAddress(first: string, isHere: (id: string) => boolean): string {
  const [id, setId] = useState(first)
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = (event.target as Element | null)?.closest?.('a[href]')
      if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download') || link.origin !== window.location.origin) return
      const to = placeInAddress(link.pathname)
      const from = placeInAddress(window.location.pathname)
      if (!to || !from || to.language !== from.language || to.id === from.id || !isHere(to.id)) return
      event.preventDefault()
      window.history.pushState(null, '', link.href)
      setId(to.id)
      window.scrollTo(0, 0)
      requestAnimationFrame(readFromTop)
    }
    const back = () => {
      const to = placeInAddress(window.location.pathname)
      if (to && isHere(to.id)) setId(to.id)
      else if (to) window.location.reload()
    }
    document.addEventListener('click', follow)
    window.addEventListener('popstate', back)
    return () => {
      document.removeEventListener('click', follow)
      window.removeEventListener('popstate', back)
    }
  }, [isHere])
  return id
}

/** As on a new page, readers and keyboard begin at its name. */
function readFromTop(): void {
  const name = document.querySelector('h1')
  name?.setAttribute('tabindex', '-1')
  name?.focus({ preventScroll: true })
}
