import { useQuery } from '@tanstack/react-query'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { casework } from './api.ts'

/** One's own phrases, in one's own order. */
export const usePhrases = () =>
  useQuery({
    queryKey: ['casework', 'phrases'],
    queryFn: () => casework.readPhrases({}),
    select: ({ phrases }) => phrases,
  })

/** Keeps one's phrases. */
export const useSavePhrases = (onDone: () => void) =>
  useSubmit({ send: casework.savePhrases, touches: ['casework'], onDone })

/** What is kept of lines that were written: without empty ones, and each once. */
export const keptPhrases = (lines: readonly (string | undefined)[]): string[] => [
  ...new Set(lines.map((line) => line?.trim() ?? '').filter((line) => line !== '')),
]
