import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface CaseCellProps {
  readonly of: {
    readonly caseId: string
    readonly subject: string
    readonly caseNumber: string | null
    /** Whose matter it is, where the list says so. */
    readonly applicant?: string
  }
  /** What stands below the number. */
  readonly children?: ReactNode
}

/** A case in a table: what it is about, which opens it, and its number. */
export const CaseCell = ({
  of: { caseId, subject, caseNumber, applicant = '' },
  children,
}: CaseCellProps) => (
  <div className="cell-main">
    <Link to="/cases/$caseId" params={{ caseId }}>
      {subject}
    </Link>
    <span>
      <span className="code">{caseNumber}</span> {applicant}
    </span>
    {children}
  </div>
)
