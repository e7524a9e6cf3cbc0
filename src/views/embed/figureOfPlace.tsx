import type { ReactNode } from 'react'
import type { PlaceFigureName } from '../../state/link/figure.ts'
import type { PageView } from '../place/pageView.ts'
import { AccessSection } from '../place/sections/AccessSection.tsx'
import { CascadeSection } from '../place/sections/CascadeSection.tsx'
import { GapsSection } from '../place/sections/GapsSection.tsx'
import { MapFigure } from '../place/sections/MapFigure.tsx'
import { NeedSection } from '../place/sections/NeedSection.tsx'
import { OutcomesSection } from '../place/sections/OutcomesSection.tsx'
import { pageParts } from '../place/sections/pageParts.ts'
import { StandingSection } from '../place/sections/StandingSection.tsx'
import { TrendSection } from '../place/sections/TrendSection.tsx'

const SECTIONS: Readonly<Record<PlaceFigureName, (props: { page: PageView }) => ReactNode>> = {
  map: MapFigure,
  need: NeedSection,
  gaps: GapsSection,
  access: AccessSection,
  cascade: CascadeSection,
  outcomes: OutcomesSection,
  trend: TrendSection,
  standing: StandingSection,
}

/** The part of the page a figure is; null where the page of this place has none, because nothing is published for it. */
export function figureOfPlace(page: PageView, figure: PlaceFigureName): ReactNode {
  const has = figure === 'map' || pageParts(page).some(({ id }) => id === figure)
  const Section = SECTIONS[figure]
  return has ? <Section page={page} /> : null
}
