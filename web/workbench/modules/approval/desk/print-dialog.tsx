import { Button, Form, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { approvalContract } from '#contracts/approval'
import type { InputOf } from '#kernel/contract'
import { addressOf } from '../../../kit/api/client.ts'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { Waiting } from '../../../kit/await-query.tsx'
import { showFieldErrors } from '../../../kit/field-errors.ts'
import { lazyPart } from '../../../kit/lazy-part.ts'
import { ProblemNotice } from '../../../kit/problem-notice.tsx'
import { filled } from '../../../kit/rules.ts'
import { t } from '../../../kit/text.ts'
import { approval, type CaseView } from '../api.ts'

const ReceivedDossier = lazyPart(
  async () => (await import('./received-dossier.tsx')).ReceivedDossier,
  <Waiting />,
)

type Asked = Omit<InputOf<(typeof approvalContract.endpoints)['printDossier']>, 'caseId'>

/** About how many bytes a sheet or a paper of the office takes in a printed file. */
const PAPER_BYTES = 60_000
/** Sheets besides material and papers: cover, contents, application, history, note. */
const SHEETS = 5

/** About how large the printed file of a case will be: material goes in as it is. */
const expectedBytes = ({ materials, papers }: CaseView): number =>
  materials.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0) +
  PAPER_BYTES * (papers.length + SHEETS)

interface PrintDialogProps<V extends object> {
  readonly view: CaseView
  /** On the button and above the dialogue. */
  readonly title: string
  /** What it does, before it is done. */
  readonly effect: string
  readonly small?: boolean
  readonly fields: ReactNode
  readonly asked: (values: V) => Asked
}

/** Puts on record who prints the whole file and what for, and receives it as one PDF. Nothing for who may not. */
function PrintDialog<V extends object>({ view, title, effect, small, fields, asked }: PrintDialogProps<V>) {
  const [open, setOpen] = useState(false)
  const [printed, setPrinted] = useState<string | null>(null)
  const [form] = Form.useForm<V>()
  const print = useSubmit({
    send: approval.printDossier,
    touches: ['approval', 'casework'],
    onDone: ({ printId }, { caseId }) =>
      setPrinted(addressOf(approvalContract.endpoints.readDossier, { caseId, printId })),
  })
  const close = () => {
    setOpen(false)
    setPrinted(null)
    print.reset()
  }
  if (!view.can.print) return null
  const footer = printed === null && (
    <Button type="primary" loading={print.isPending} onClick={form.submit}>
      {t('dossier.make')}
    </Button>
  )
  const submit = (values: V) =>
    print.mutate({ caseId: view.id, ...asked(values) }, { onError: (error) => showFieldErrors(form, error) })
  return (
    <>
      <Button {...(small && { size: 'small' })} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Modal open={open} title={title} onCancel={close} footer={footer} destroyOnHidden>
        {printed === null ? (
          <>
            <p className="gap-below">{effect}</p>
            <ProblemNotice error={print.error} />
            <Form<V> form={form} layout="vertical" onFinish={submit}>
              {fields}
            </Form>
          </>
        ) : (
          <ReceivedDossier
            source={printed}
            name={t('dossier.file-name', { number: view.number })}
            expected={expectedBytes(view)}
          />
        )}
      </Modal>
    </>
  )
}

/** 打印卷宗: says what for. */
export const PrintButton = ({ view }: { readonly view: CaseView }) => (
  <PrintDialog<Pick<Asked, 'purpose'>>
    view={view}
    title={t('dossier.print')}
    effect={t('dossier.effect')}
    asked={(values) => values}
    fields={
      <Form.Item name="purpose" label={t('dossier.purpose')} rules={filled(t('dossier.purpose-missing'))}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
    }
  />
)

type Order = NonNullable<Asked['order']>

/** 凭令调取: the whole file with what was said among colleagues, by an order of supervision. */
export const OrderedPrintButton = ({ view }: { readonly view: CaseView }) => (
  <PrintDialog<Order>
    view={view}
    title={t('discussion.export')}
    effect={t('discussion.export-effect')}
    small
    asked={(order) => ({ purpose: order.reason, order })}
    fields={
      <>
        <Form.Item
          name="body"
          label={t('discussion.order-body')}
          rules={filled(t('discussion.order-missing'))}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="number" label={t('discussion.order')} rules={filled(t('discussion.order-missing'))}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('discussion.order-reason')}
          rules={filled(t('discussion.order-missing'))}
        >
          <Input maxLength={200} />
        </Form.Item>
      </>
    }
  />
)
