import { useQueries } from '@tanstack/react-query'
import { useSession } from '../../shell/session.ts'
import { item } from '../item/api.ts'

/** The guides of some items in their order; undefined while one is being read. */
export function useGuidesOf(codes: readonly string[]) {
  const { governmentSlug: government } = useSession()
  const answers = useQueries({
    queries: codes.map((code) => ({
      queryKey: ['item', 'guide', government, code],
      queryFn: () => item.readGuide({ government, code }),
    })),
  })
  return answers.map(({ data }) => data?.guide)
}
