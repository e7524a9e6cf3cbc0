import { useTranslations } from 'use-intl'
import { type Peer, type Peers, PEER_VARIABLES } from '../../../domain/peers/peers.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { PeerAnswer } from './usePeers.ts'
import { joined } from './wording.ts'

/** Places most like the first one, each one press away, with what they were compared by. */
export function PeersOfPlace(props: {
  answer: PeerAnswer
  place: string
  /** Whether poverty is that of the department. */
  povertyOfDepartment: boolean
  label: (territory: string) => string
  around: (territory: string) => string
  onAdd: ((territory: string) => void) | null
}) {
  const t = useTranslations('analysis.compare.peers')
  const { locale } = useLanguage()
  const { found } = props.answer
  const variables = (names: readonly Peer['comparedOver'][number][]) => joined(names.map((name) => t(`variable.${name}`)), locale)
  return (
    <section className="analysis__part" data-peers={found?.status}>
      <h2 className="analysis__title">{t('title', { place: props.place })}</h2>
      {found === null && <p>…</p>}
      {found?.status === 'absent' && <p>{t('absent', { place: props.place, missing: variables(found.missing) })}</p>}
      {found?.status === 'complete' && (
        <>
          {found.peers.length === 0 && <p>{t('none')}</p>}
          <ul className="compare__peers">
            {found.peers.map((peer) => {
              const name = props.label(peer.id)
              const around = props.around(peer.id)
              return (
                <li key={peer.id}>
                  <button
                    type="button"
                    className="compare__peer"
                    aria-label={t('add', { place: around === '' ? name : `${name}, ${around}` })}
                    disabled={props.onAdd === null}
                    onClick={() => props.onAdd?.(peer.id)}
                  >
                    <span className="compare__plus" aria-hidden="true">
                      +
                    </span>
                    <span>
                      <strong>{name}</strong> <span className="analysis__soft">{around}</span>
                    </span>
                  </button>
                  <p className="analysis__soft compare__likeness">
                    {t(peer.sameCountry ? 'sameCountry' : 'otherCountry')}
                    {peer.comparedOver.length < PEER_VARIABLES.length && ` · ${t('by', { variables: variables(peer.comparedOver) })}`}
                  </p>
                </li>
              )
            })}
          </ul>
          {props.onAdd === null && found.peers.length > 0 && <p className="analysis__note">{t('full')}</p>}
          <NoteOfPeers found={found} povertyOfDepartment={props.povertyOfDepartment} />
        </>
      )}
    </section>
  )
}

/** What places were compared by, and how many could not be. */
export function NoteOfPeers({ found, povertyOfDepartment }: { found: Peers; povertyOfDepartment: boolean }) {
  const t = useTranslations('analysis.compare.peers')
  const { locale } = useLanguage()
  const variables = joined(PEER_VARIABLES.map((name) => t(`variable.${name}`)), locale)
  return (
    <p className="analysis__note">
      {t('over', { variables })} {t('leftOut', { count: found.leftOut })} {povertyOfDepartment && t('poverty')}
    </p>
  )
}
