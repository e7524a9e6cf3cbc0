import type { ReactNode } from 'react'
import type { RegionMap } from '../../../programme/map/regionMap.ts'

/** Departments and countries, those in `named` filled by the class of what names them; what stands on them is the caller's. */
export function RegionDrawing(props: { readonly map: RegionMap; readonly label: string; readonly named: ReadonlyMap<string, string>; readonly children?: ReactNode }) {
  const { map, named } = props
  return (
    <svg className="region" viewBox={`0 0 ${map.width} ${map.height}`}>
      <title>{props.label}</title>
      {map.departments.map(({ id, path }) => (
        <path key={id} d={path} className={`region__department ${named.get(id) ?? ''}`.trim()} data-territory={id} />
      ))}
      {map.countries.map(({ id, path }) => (
        <path key={id} d={path} className="region__country" />
      ))}
      {props.children}
    </svg>
  )
}
