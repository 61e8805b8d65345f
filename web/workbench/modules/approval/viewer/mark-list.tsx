import { Button, Popconfirm } from 'antd'
import { Moment } from '../../../kit/moment.tsx'
import { t } from '../../../kit/text.ts'
import { useCaseDesk } from '../desk/case-desk.tsx'
import { type PageMark, useMarking } from './marks-api.ts'

interface MarkListProps {
  readonly caseId: string
  /** Number of the material in the list. */
  readonly seq: number
  readonly marks: readonly PageMark[]
  readonly mayMark: boolean
  readonly chosen: string | null
  readonly onChoose: (markId: string) => void
  readonly onReword: (mark: PageMark) => void
}

/** What was noted on a file, page by page; a note can go into the correction notice. */
export function MarkList({ caseId, seq, marks, mayMark, chosen, onChoose, onReword }: MarkListProps) {
  const desk = useCaseDesk()
  const { withdraw } = useMarking()
  if (marks.length === 0) return null
  return (
    <ol className="mark-list" aria-label={t('mark.list')}>
      {marks.map((mark, at) => (
        <li key={mark.id} className={chosen === mark.id ? 'mark-line mark-chosen' : 'mark-line'}>
          <button type="button" className="mark-text" onClick={() => onChoose(mark.id)}>
            <span className="mark-number">{at + 1}</span>
            <span>{mark.note}</span>
          </button>
          <span className="mark-facts">
            {t('mark.of', { page: mark.page, by: mark.by })} <Moment at={mark.at} />
          </span>
          <span className="mark-tools">
            {desk?.view.can.askCorrections && (
              <Button
                size="small"
                onClick={() =>
                  desk.sendQuote({ seq, what: t('mark.quote', { page: mark.page, note: mark.note }) })
                }
              >
                {t('mark.into-notice')}
              </Button>
            )}
            {mark.mine && mayMark && (
              <>
                <Button size="small" type="text" onClick={() => onReword(mark)}>
                  {t('mark.reword')}
                </Button>
                <Popconfirm
                  title={t('mark.withdraw-sure')}
                  onConfirm={() => withdraw.mutate({ caseId, markId: mark.id })}
                >
                  <Button
                    size="small"
                    type="text"
                    loading={withdraw.variables?.markId === mark.id && withdraw.isPending}
                  >
                    {t('mark.withdraw')}
                  </Button>
                </Popconfirm>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
