import { createContext, useContext } from 'react'
import type { Me } from '../modules/identity/api.ts'

/** Who is logged in. */
export interface Session {
  readonly me: Me
  /** Short name of the government in addresses. */
  readonly governmentSlug: string
}

const Context = createContext<Session | null>(null)

/** Gives the session to every page of the desk. */
export const SessionProvider = Context.Provider

/** Who is logged in. Pages outside the desk have nobody: there it throws. */
export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('page outside the desk')
  return session
}

/** Whether a permission is held now, however far it reaches; the server decides for each record. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useSession().me
  return (permission) => permissions.includes(permission)
}
