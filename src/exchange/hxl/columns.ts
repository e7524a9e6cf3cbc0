/**
 * Columns of our HXL file: header and hashtag, in order. Hashtags and attributes are those of the HXL dictionary 1.1
 * (https://hxlstandard.org/standard/1-1final/dictionary/); P-codes have the vocabulary +v_pcode, languages +i_es and +i_en.
 * What the dictionary has no word for has an attribute of ours beside a hashtag it has.
 */
export const HXL_COLUMNS = {
  programme: ['Programme id', '#activity+code'],
  nameEs: ['Programa', '#activity+name+i_es'],
  nameEn: ['Programme', '#activity+name+i_en'],
  kind: ['Published or synthetic', '#meta+kind'],
  funder: ['Funder', '#org+funder'],
  implementer: ['Implementer', '#org+impl'],
  partner: ['Partner', '#org+partner'],
  start: ['Start', '#date+start'],
  end: ['End', '#date+end'],
  status: ['Status', '#status'],
  row: ['Kind of row', '#meta+row'],
  country: ['Country code', '#country+code+v_iso3'],
  countryName: ['Country', '#country+name'],
  adm1: ['Department P-code', '#adm1+code+v_pcode'],
  adm1Name: ['Department', '#adm1+name'],
  adm2: ['Municipality P-code', '#adm2+code+v_pcode'],
  adm2Name: ['Municipality', '#adm2+name'],
  adm3Name: ['District', '#adm3+name'],
  territory: ['Territory id', '#geo+code+v_arraigo'],
  place: ['Place', '#loc+name'],
  latitude: ['Latitude', '#geo+lat'],
  longitude: ['Longitude', '#geo+lon'],
  exactness: ['Exactness', '#geo+precision'],
  indicator: ['Indicator id', '#indicator+code'],
  labelEs: ['Indicador', '#indicator+name+i_es'],
  labelEn: ['Indicator', '#indicator+name+i_en'],
  targeted: ['People targeted', '#targeted+ind'],
  reached: ['People reached', '#reached+ind'],
  money: ['Money', '#value'],
  currency: ['Currency', '#currency+code'],
  amount: ['Other figure', '#indicator+value+num'],
  unit: ['Unit', '#indicator+unit'],
  list: ['Budget, target or result', '#indicator+type'],
  qualifier: ['Printed as', '#indicator+qualifier'],
  period: ['Period', '#date+period'],
  noteEs: ['Nota', '#description+i_es'],
  noteEn: ['Note', '#description+i_en'],
  sourceId: ['Source id', '#meta+source+code'],
  source: ['Source', '#meta+source'],
  sourceTitle: ['Title of the source', '#meta+source+title'],
  sourceYear: ['Year of the source', '#date+source'],
  url: ['Address', '#meta+url'],
} as const satisfies Readonly<Record<string, readonly [header: string, tag: string]>>
export type HxlColumn = keyof typeof HXL_COLUMNS
/** Columns that stand as often as the programme with the most of them needs; HXL lets a hashtag repeat. */
export const REPEATED = ['funder', 'implementer', 'partner'] as const satisfies readonly HxlColumn[]

/** A hashtag with its attributes in one order, so that `#adm1 +name+code` is `#adm1+code+name`; null for what is none. */
export function hashtag(text: string): string | null {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, '')
  if (!/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/.test(plain)) return null
  const [tag = '', ...attributes] = plain.split('+')
  return [tag, ...[...new Set(attributes)].toSorted()].join('+')
}
