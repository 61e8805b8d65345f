import { App, Button } from 'antd'
import { sentenceOf } from '../../kit/api/problem.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { t } from '../../kit/text.ts'
import { type Printer, paper } from './api.ts'

/** Takes a printer out of use, once confirmed. */
export function RemovePrinter({ printer }: { readonly printer: Printer }) {
  const { message, modal } = App.useApp()
  const send = useSubmit({
    send: (printerId: string, options) => paper.removePrinter({ printerId }, options),
    touches: ['paper'],
  })
  const ask = () =>
    modal.confirm({
      title: t('printers.remove-title', { name: printer.name }),
      content: t('printers.remove-effect'),
      onOk: () =>
        send.mutateAsync(printer.id).catch((error: unknown) => void message.error(sentenceOf(error))),
    })
  return (
    <Button size="small" danger onClick={ask}>
      {t('action.remove')}
    </Button>
  )
}
