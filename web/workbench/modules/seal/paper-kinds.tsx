import { t, word } from '../../kit/text.ts'

/** Kinds of papers that stand in a row of a table as they are. */
const SHORT = 4

const namesOf = (papers: readonly string[]): string =>
  papers.map((paper) => word('paper:template', paper)).join('、')

/** The kinds of papers that a seal or an order is for; a long list opens on demand. */
export function PaperKinds({ papers }: { readonly papers: readonly string[] }) {
  if (papers.length <= SHORT) return <span>{namesOf(papers)}</span>
  return (
    <details>
      <summary>
        {t('seals.paper-kinds', { first: namesOf(papers.slice(0, 1)), count: papers.length })}
      </summary>
      {namesOf(papers)}
    </details>
  )
}
