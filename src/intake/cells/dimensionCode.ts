import { DIMENSION_CODES, type Dimension } from '../../catalog/service.ts'
import { plainText } from '../../domain/search/plainText.ts'

/** Ways in which people write the codes, in plain letters. */
const WORDS: Readonly<Record<Dimension, readonly (readonly [code: string, texts: RegExp])[]>> = {
  sex: [
    ['f', /^(?:f|fem|femenin[oa]s?|female|females|mujer|mujeres|women|woman|girls?|ninas?)$/],
    ['m', /^(?:m|masc|masculin[oa]s?|male|males|hombre|hombres|men|man|boys?|ninos)$/],
    ['all', /^(?:t|total|todos|todas|ambos|ambos sexos|both|both sexes|all|hombres y mujeres|mujeres y hombres)$/],
  ],
  age: [
    ['0-17', /^(?:0 (?:a |to )?17|menor(?:es)?(?: de 18(?: anos)?)?|nna|under 18|children|ninez|ninas? ninos? y adolescentes|0 17 anos)$/],
    ['18-29', /^(?:18 (?:a |to )?29|18 29 anos|jovenes|youth|jovenes de 18 a 29(?: anos)?)$/],
    ['30-plus', /^(?:30 (?:y mas|o mas|and over|plus|mas)|30|mayores de 30|adultos|adults|30 anos y mas)$/],
    ['all', /^(?:t|total|todas|todos|todas las edades|all|all ages)$/],
  ],
  route: [
    ['air', /^(?:air|aerea?|via aerea|aereo|avion|by air)$/],
    ['land', /^(?:land|terrestre|via terrestre|tierra|bus|by land)$/],
    ['all', /^(?:t|total|todas|ambas|all|todas las vias)$/],
  ],
  service: [
    ['all', /^(?:t|total|todos|cualquier servicio|all|any|todos los servicios)$/],
    ['social', /^(?:social|sociales|servicios sociales)$/],
    ['economic', /^(?:economic|economicos?|servicios economicos)$/],
    ['soft-skills', /^(?:soft skills|habilidades blandas)$/],
    ['psychosocial-support', /^(?:psychosocial support|apoyo psicosocial|atencion psicosocial|psicosocial)$/],
    ['basic-vocational-training', /^(?:basic vocational training|formacion vocacional basica|capacitacion vocacional|formacion vocacional)$/],
    ['community-engagement', /^(?:community engagement|integracion comunitaria|participacion comunitaria)$/],
    ['leadership-participation', /^(?:leadership(?: and)? participation|liderazgo(?: y participacion)?)$/],
    ['skills-certification', /^(?:skills certification|certificacion(?: de competencias)?)$/],
    ['upskilling-reskilling', /^(?:upskilling(?: and)? reskilling|perfeccionamiento(?: y reconversion)?|reconversion laboral)$/],
    ['financial-education', /^(?:financial education|educacion financiera)$/],
    ['labour-intermediation', /^(?:labou?r intermediation|intermediacion laboral(?: y acompanamiento)?)$/],
    ['business-incubation', /^(?:business incubation|incubacion(?: de (?:negocios|empresas))?)$/],
    ['business-acceleration', /^(?:business acceleration|aceleracion(?: de (?:negocios|empresas))?)$/],
  ],
}

/** The code of a dimension that a text stands for in Spanish or English, or as it is; null for none. */
export function guessCode(dimension: Dimension, text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > 60) return null
  const exact = DIMENSION_CODES[dimension].find((code) => code === trimmed.toLowerCase())
  if (exact) return exact
  const plain = plainText(trimmed)
  return WORDS[dimension].find(([, texts]) => texts.test(plain))?.[0] ?? null
}
