import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { sentenceOf } from '../kit/api/problem.ts'
import { localDraft } from '../kit/local-draft.ts'
import { identity } from '../modules/identity/api.ts'

/** Ends the session and forgets everything that was read or written in it. */
export function useLogOut(): () => void {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return () => {
    identity
      .logOut({})
      .then(async () => {
        localDraft.dropAll()
        await navigate({ to: '/login', ignoreBlocker: true })
        queries.clear()
      })
      .catch((error: unknown) => void message.error(sentenceOf(error)))
  }
}
