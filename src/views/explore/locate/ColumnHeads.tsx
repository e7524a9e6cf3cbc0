/** The head of a table of the panel; columns of numbers stand on the right. */
export function ColumnHeads({ columns }: { columns: readonly { readonly title: string; readonly isNumber?: boolean }[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ title, isNumber }) => (
          <th key={title} scope="col" className={isNumber ? 'analysis__number' : undefined}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}
