import { Button, Input, Modal } from 'antd'
import { sentenceOf } from '../../../kit/api/problem.ts'
import { Moment } from '../../../kit/moment.tsx'
import { t, word } from '../../../kit/text.ts'
import { actName } from '../act-words.ts'
import { useCaseDesk } from './case-desk.tsx'

/** Tells what happened meanwhile when an act came too late, and gives back what had been written for it. */
export function ConflictDialog() {
  const desk = useCaseDesk()
  if (!desk?.conflict) return null
  const { view, conflict, setConflict } = desk
  const news = view.acts.filter(({ n }) => n > conflict.seen)
  const close = () => setConflict(null)
  return (
    <Modal
      open
      title={t('conflict.title')}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close} autoFocus>
          {t('conflict.go-on')}
        </Button>
      }
    >
      <p className="gap-below">{sentenceOf(conflict.error)}</p>
      <ul className="conflict-acts">
        {news.map((act) => (
          <li key={act.n}>
            <strong>{actName(act.type)}</strong> {act.by || word('by', act.byKind)} <Moment at={act.at} />
          </li>
        ))}
      </ul>
      {conflict.typed.length > 0 && (
        <>
          <p>{t('conflict.kept')}</p>
          <Input.TextArea
            readOnly
            rows={4}
            value={conflict.typed.join('\n\n')}
            aria-label={t('conflict.typed')}
          />
        </>
      )}
    </Modal>
  )
}
