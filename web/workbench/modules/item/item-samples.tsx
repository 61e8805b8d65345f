import { useQuery } from '@tanstack/react-query'
import { Button, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { itemContract } from '#contracts/item'
import { addressOf } from '../../kit/api/client.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { FileInput } from '../../kit/file-input.tsx'
import { FormDialog } from '../../kit/form-dialog.tsx'
import { Moment } from '../../kit/moment.tsx'
import { chosen } from '../../kit/rules.ts'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { item, type VersionView } from './api.ts'

const TOUCHES = ['item']
const ACCEPT = '.pdf,.docx,.jpg,.jpeg,.png'
const KINDS = ['blank', 'filled'] as const

interface Values {
  readonly material: string
  readonly kind: (typeof KINDS)[number]
}

interface OfVersion {
  readonly version: VersionView
}

function AddDialog({ version, onClose }: OfVersion & { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<File | null>(null)
  const send = useSubmit({
    send: (values: Values, options) =>
      item.addSample({ itemId: version.itemId, ...values }, { ...options, ...(file && { file }) }),
    touches: TOUCHES,
  })
  return (
    <FormDialog
      form={form}
      open
      title={t('sample.add')}
      effect={t('sample.effect')}
      submit={t('sample.add')}
      initial={{ kind: 'blank' }}
      onClose={onClose}
      send={send}
    >
      <Form.Item name="material" label={t('sample.material')} rules={chosen(t('sample.material-missing'))}>
        <Select options={version.materials.map(({ name }) => ({ value: name, label: name }))} />
      </Form.Item>
      <Form.Item name="kind" label={t('sample.kind')}>
        <Radio.Group options={KINDS.map((value) => ({ value, label: word('sample.kind', value) }))} />
      </Form.Item>
      <FileInput label={t('sample.file')} accept={ACCEPT} file={file} onFile={setFile} />
    </FormDialog>
  )
}

function RemoveButton({ id, name }: { readonly id: string; readonly name: string }) {
  const remove = useSubmit({
    send: (sampleId: string, options) => item.removeSample({ sampleId }, options),
    touches: TOUCHES,
  })
  return (
    <Button
      size="small"
      danger
      loading={remove.isPending}
      aria-label={t('sample.remove-named', { name })}
      onClick={() => remove.mutate(id)}
    >
      {t('sample.remove')}
    </Button>
  )
}

/** 空白表, 示例样表 of the materials of an item; the guide offers them at once. */
export function ItemSamples({ version }: OfVersion) {
  const [adding, setAdding] = useState(false)
  const mayEdit = useMay()('item.item.edit')
  const { governmentSlug: government } = useSession()
  const { data } = useQuery({
    queryKey: ['item', 'samples', version.itemId],
    queryFn: () => item.listSamples({ itemId: version.itemId }),
  })
  const { code } = version
  return (
    <Section
      title={t('sample.title')}
      beside={mayEdit && <Button onClick={() => setAdding(true)}>{t('sample.add')}</Button>}
    >
      {data?.rows.length === 0 && <p className="muted">{t('sample.none')}</p>}
      <ul className="papers">
        {data?.rows.map(({ id, material, kind, name, addedBy, addedAt }) => (
          <li key={id} className="paper">
            <div>
              <strong>{material}</strong>
              <span>{word('sample.kind', kind)}</span>
              <a href={addressOf(itemContract.endpoints.readSample, { government, code, sampleId: id })}>
                {name}
              </a>
              <span className="muted">
                <Moment at={addedAt} /> {addedBy}
              </span>
            </div>
            {mayEdit && <RemoveButton id={id} name={name} />}
          </li>
        ))}
      </ul>
      {adding && <AddDialog version={version} onClose={() => setAdding(false)} />}
    </Section>
  )
}
