import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useLookEvery, useWatch } from '../../../kit/live/live.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { t, word } from '../../../kit/text.ts'
import { casework } from '../../casework/api.ts'
import { actName } from '../act-words.ts'
import { type CaseView, useReload } from '../api.ts'

/** How often to look whether somebody else has acted while no news come by themselves, in milliseconds. */
const LOOK_MS = 30_000

/** Says when somebody else has acted on the case that is shown; nothing is taken from under the reader's hands. */
export function CaseNews({ view }: { readonly view: CaseView }) {
  const reload = useReload()
  useWatch(view.id)
  const head = useQuery({
    queryKey: ['casework', 'head', view.id],
    queryFn: () => casework.readCaseHead({ caseId: view.id }),
    refetchInterval: useLookEvery(LOOK_MS),
    staleTime: LOOK_MS,
    initialData: { n: 0, at: view.openedAt, type: '', by: '' },
  })
  const shown = view.acts.at(-1)?.n ?? 0
  const news = head.data && head.data.n > shown ? head.data : null
  const load = (
    <Button size="small" type="primary" onClick={reload}>
      {t('news.load')}
    </Button>
  )
  return (
    <div role="status" aria-live="polite">
      {news && (
        <Alert
          className="gap-below"
          type="info"
          showIcon
          title={t('news.title', { by: news.by || word('by', 'system'), act: actName(news.type) })}
          description={
            <>
              <Moment at={news.at} /> {t('news.kept')}
            </>
          }
          action={load}
        />
      )}
    </div>
  )
}
