import { readXml } from '../../xml/readXml.ts'
import { checkActivity } from './checkActivity.ts'
import { checkStructure, numbered } from './checkStructure.ts'
import { type IatiProblem, problemList } from './problem.ts'

/**
 * Everything in which an IATI activity file does not keep to version 2.03, each with its place and where the standard says so;
 * empty where it keeps to all we check. `today`, an ISO date, judges dates that must not lie ahead; null leaves them unjudged.
 * Throws an ExchangeError for what `readXml` refuses.
 */
export function checkIati(text: string, today: string | null): readonly IatiProblem[] {
  const root = readXml(text)
  const { problems, tell } = problemList()
  if (root.name !== 'iati-activities') {
    tell(root.name, 'iati-activities-schema.xsd 2.03, iati-activities', 'la raíz tiene que ser <iati-activities>, sin espacio de nombres', 'the root has to be <iati-activities>, without a namespace')
    return problems
  }
  checkStructure(root, 'iati-activities', 'iati-activities', ['iati-activities'], tell)
  const seen = new Set<string>()
  for (const [activity, path] of numbered(root, 'iati-activities')) {
    if (activity.name !== 'iati-activity') continue
    checkActivity(activity, path, today, tell)
    const identifier = activity.children.find(({ name }) => name === 'iati-identifier')?.text.trim() ?? ''
    if (seen.has(identifier)) tell(`${path}/iati-identifier`, 'iati-activities-schema.xsd 2.03, iati-identifier', `«${identifier}» está dos veces`, `“${identifier}” stands twice`)
    seen.add(identifier)
  }
  return problems
}
