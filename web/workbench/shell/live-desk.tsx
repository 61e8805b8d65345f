import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { caseworkContract } from '#contracts/casework'
import { addressOf } from '../kit/api/client.ts'
import { LiveProvider } from '../kit/live/live.tsx'
import { seldom } from '../kit/live/seldom.ts'
import { ME } from '../modules/identity/api.ts'

/** A busy unit moves its tray many times a minute; its figures need not follow each. */
const FIGURES_MS = 5_000

/** In a full hall somebody is called every few seconds. */
const HALL_MS = 1_000

const addressFor = (caseId: string | null): string =>
  addressOf(caseworkContract.endpoints.hearWork, caseId === null ? {} : { caseId })

/** What is read again when there is something new, by the kind of the topic. */
function earsOf(queries: QueryClient) {
  const readAgain = (...queryKey: string[]) => void queries.invalidateQueries({ queryKey })
  const byKind: Readonly<Record<string, (id: string) => void>> = {
    case: (id) => readAgain('casework', 'head', id),
    tray: seldom(() => {
      readAgain('casework', 'counts')
      readAgain('desk', 'home')
    }, FIGURES_MS),
    inbox: () => {
      readAgain('message')
      readAgain('desk', 'home')
    },
    queue: seldom(() => {
      readAgain('queue')
      readAgain('reception', 'hall')
      readAgain('reception', 'sitting')
    }, HALL_MS),
  }
  return {
    ready: () => {
      for (const name of ['head', 'counts']) readAgain('casework', name)
      readAgain('message', 'unread')
      readAgain('desk', 'home')
      readAgain('queue')
      readAgain('reception', 'hall')
    },
    told: (topics: readonly string[]) => {
      for (const topic of topics) {
        const [kind = '', id = ''] = topic.split(':')
        byKind[kind]?.(id)
      }
    },
    over: () => void queries.invalidateQueries(ME),
  }
}

/** Lets the desk hear what is new, and read it. */
export function LiveDesk({ open, children }: { readonly open: boolean; readonly children: ReactNode }) {
  const queries = useQueryClient()
  const ears = useMemo(() => earsOf(queries), [queries])
  return (
    <LiveProvider addressFor={addressFor} ears={ears} open={open}>
      {children}
    </LiveProvider>
  )
}
