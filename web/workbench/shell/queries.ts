import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isLoggedOut, mayRetry } from '../kit/api/problem.ts'
import { unsaved } from '../kit/unsaved.ts'

const TRIES = 3

/**
 * The cache of what was read from the server. Refusals are not tried again; a server that is away is, twice.
 * @param onLoggedOut called when an answer says that nobody is logged in any more
 */
export function createQueries(onLoggedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isLoggedOut(error)) onLoggedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError, onSuccess: unsaved.settle }),
    defaultOptions: {
      queries: {
        retry: (failed, error) => mayRetry(error) && failed + 1 < TRIES,
        staleTime: 5_000,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  })
}
