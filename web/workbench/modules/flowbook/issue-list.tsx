import type { ImportIssue } from './api.ts'
import { issueText } from './flow-words.ts'

/** What an import says, element by element. */
export const IssueList = ({ issues }: { readonly issues: readonly ImportIssue[] }) => (
  <ul className="plain">
    {issues.map((issue) => (
      <li key={`${issue.code} ${issue.id} ${issue.detail}`}>{issueText(issue)}</li>
    ))}
  </ul>
)
