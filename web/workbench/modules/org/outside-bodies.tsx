import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { AwaitQuery } from '../../kit/await-query.tsx'
import { Section } from '../../kit/section.tsx'
import { t, word } from '../../kit/text.ts'
import { WholeTable } from '../../kit/whole-table.tsx'
import { type OutsideBody, useOutsideBodies } from './api.ts'
import { OutsideBodyDialog } from './outside-body-dialog.tsx'

function Change({ body }: { readonly body: OutsideBody }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('bodies.change')}
      </Button>
      {open && <OutsideBodyDialog body={body} onClose={() => setOpen(false)} />}
    </>
  )
}

const COLUMNS: TableColumnsType<OutsideBody> = [
  { title: t('bodies.name'), dataIndex: 'name' },
  { title: t('unit.address'), dataIndex: 'address' },
  { title: t('unit.phone'), dataIndex: 'phone' },
  { title: t('unit.state'), key: 'state', render: (_value, { state }) => word('body-state', state) },
  { title: t('papers.acts'), key: 'acts', render: (_value, row) => <Change body={row} /> },
]

/** 外部机关名录: bodies to which applicants are sent when this government is not competent. */
export function OutsideBodies() {
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={t('bodies.title')}
      beside={
        <Button size="small" onClick={() => setAdding(true)}>
          {t('bodies.add')}
        </Button>
      }
    >
      <p className="muted">{t('bodies.lead')}</p>
      <AwaitQuery query={useOutsideBodies()}>
        {(rows) => <WholeTable columns={COLUMNS} rows={rows} empty={t('bodies.empty')} />}
      </AwaitQuery>
      {adding && <OutsideBodyDialog onClose={() => setAdding(false)} />}
    </Section>
  )
}
