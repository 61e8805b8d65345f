import type { ReactNode } from 'react'

/** What stands in the place of a list or a picture where there is none: a sentence that says so. */
export const Nothing = ({ children }: { readonly children: ReactNode }) => (
  <p className="nothing">{children}</p>
)
