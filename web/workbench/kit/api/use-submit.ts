import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { submitKey } from './key.ts'
import { mayRetry } from './problem.ts'

/** What a submit refreshes when it has succeeded: the first words of query keys. */
type Touches = readonly string[]

interface SubmitOptions<I, O> {
  readonly send: (input: I, options: { key: string }) => Promise<O>
  /** Queries that show what was changed. */
  readonly touches?: Touches
  readonly onDone?: (output: O, input: I) => void
}

/** A writing request that keeps its idempotency key while the very same submit is tried again. */
export function useSubmit<I, O>({
  send,
  touches = [],
  onDone,
}: SubmitOptions<I, O>): UseMutationResult<O, Error, I> {
  const queries = useQueryClient()
  const key = useRef(submitKey())
  return useMutation<O, Error, I>({
    mutationFn: (input) => send(input, { key: key.current.keyFor(input) }),
    onSuccess: async (output, input) => {
      key.current.settle()
      await Promise.all(touches.map((first) => queries.invalidateQueries({ queryKey: [first] })))
      onDone?.(output, input)
    },
    onError: (error) => {
      if (!mayRetry(error)) key.current.settle()
    },
  })
}
