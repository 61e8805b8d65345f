import { App, Button, Dropdown } from 'antd'
import { transferContract } from '#contracts/transfer'
import { addressOf, apiOf } from './api/client.ts'
import { sentenceOf } from './api/problem.ts'
import { useSubmit } from './api/use-submit.ts'
import { t, word } from './text.ts'

const { createExport } = apiOf(transferContract)
const CLICK: 'click'[] = ['click']
const FORMATS = ['xlsx', 'csv', 'pdf'] as const
type Format = (typeof FORMATS)[number]

/** A list that can be exported as it is filtered now. */
export interface Exported {
  /** Name of the list, such as `casework.cases`. */
  readonly list: string
  readonly filter: Readonly<Record<string, string | number | boolean | undefined>>
}

/** Lets the browser save what an address gives. */
function save(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}

/** 导出: notes the export and saves its file. */
export function ExportButton({ list, filter }: Exported) {
  const { message } = App.useApp()
  const run = useSubmit({
    send: (format: Format, options) => {
      const kept = Object.fromEntries(
        Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      )
      return createExport({ list, format, filter: kept }, options)
    },
    onDone: ({ id }) => save(addressOf(transferContract.endpoints.readExport, { exportId: id })),
  })
  return (
    <Dropdown
      trigger={CLICK}
      menu={{
        items: FORMATS.map((format) => ({ key: format, label: word('format', format) })),
        onClick: ({ key }) =>
          run.mutate(FORMATS.find((format) => format === key) ?? 'xlsx', {
            onError: (error) => void message.error(sentenceOf(error)),
          }),
      }}
    >
      <Button size="small" loading={run.isPending}>
        {t('list.export')}
      </Button>
    </Dropdown>
  )
}
