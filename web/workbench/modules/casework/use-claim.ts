import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { t } from '../../kit/text.ts'
import { casework } from './api.ts'

const TOUCHES = ['casework', 'approval']

/** Taking a task and giving it back; says what came of it. */
export function useClaim() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const claim = useSubmit({
    send: casework.claimTask,
    touches: TOUCHES,
    onDone: () => void message.success(t('task.claimed')),
  })
  const release = useSubmit({
    send: casework.releaseTask,
    touches: TOUCHES,
    onDone: () => void message.success(t('task.released')),
  })
  /** What was refused tells that something is otherwise than the page shows. */
  const tell = (error: Error) => {
    void message.error(sentenceOf(error))
    for (const first of TOUCHES) void queries.invalidateQueries({ queryKey: [first] })
  }
  return {
    claim: { ...claim, mutate: (input: { taskId: string }) => claim.mutate(input, { onError: tell }) },
    release: { ...release, mutate: (input: { taskId: string }) => release.mutate(input, { onError: tell }) },
  }
}
