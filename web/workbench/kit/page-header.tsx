import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { t } from './text.ts'

interface PageHeaderProps {
  readonly title: string
  /** Short facts beside the title, such as a state. */
  readonly beside?: ReactNode
  /** One line under the title. */
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** Page one level up. */
  readonly up?: { readonly to: string; readonly label: string }
}

/** Head of a page: where one is, and what can be started here. It also names the browser's tab. */
export function PageHeader({ title, beside, lead, actions, up }: PageHeaderProps) {
  useEffect(() => {
    document.title = t('shell.tab-title', { page: title })
  }, [title])
  return (
    <header className="page-head">
      <div className="page-head-text">
        {up && (
          <Link className="page-head-up" to={up.to}>
            {up.label}
          </Link>
        )}
        <div className="page-head-line">
          <h1>{title}</h1>
          {beside}
        </div>
        {lead && <p className="page-head-lead">{lead}</p>}
      </div>
      {actions && <div className="page-head-actions">{actions}</div>}
    </header>
  )
}
