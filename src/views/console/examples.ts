/** Statements to begin with; a test runs each on the released tables. */
export const EXAMPLES = {
  returns: `SELECT t.name, o.period, o.provider, o.numerator AS returned
FROM returns.observations o JOIN gazetteer.territories t ON t.id = o.territory_id
WHERE o.measure = 'returned-migrants' AND o.level = 0 AND o.period_kind = 'year'
  AND o.sex = 'all' AND o.age = 'all' AND o.route = 'all'
ORDER BY returned DESC LIMIT 10`,
  coverage: `SELECT t.id AS territory_id, t.name, o.numerator / o.denominator AS coverage
FROM demonstration_coverage.observations o JOIN gazetteer.territories t ON t.id = o.territory_id
WHERE o.level = 1 AND o.period = '2025' AND o.service = 'all' AND o.sex = 'all' AND o.age = 'all' AND o.route = 'all'
ORDER BY coverage DESC`,
  gaps: `SELECT t.country, count(*)::INTEGER AS without_figure
FROM gazetteer.territories t LEFT JOIN population.observations o ON o.territory_id = t.id AND o.measure = 'population'
WHERE t.level = 2 AND o.numerator IS NULL
GROUP BY ALL ORDER BY ALL`,
} as const
