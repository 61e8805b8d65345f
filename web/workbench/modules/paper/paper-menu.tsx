import { Button, Dropdown } from 'antd'
import { type ComponentType, useState } from 'react'
import { t, word } from '../../kit/text.ts'
import { useMay } from '../../shell/session.ts'
import type { PaperLine } from './api.ts'
import { actsOn, type PaperAct, type PaperDialogProps } from './paper-act.ts'
import { PrintDialog } from './print-dialog.tsx'
import { PrintsDialog } from './prints-dialog.tsx'
import { ReissueDialog } from './reissue-dialog.tsx'
import { AnswerSealDialog, AskSealDialog, StampDialog } from './seal-dialogs.tsx'
import { VoidDialog } from './void-dialog.tsx'

const CLICK: 'click'[] = ['click']

const DIALOGS: Readonly<Record<PaperAct, ComponentType<PaperDialogProps>>> = {
  print: PrintDialog,
  prints: PrintsDialog,
  'ask-seal': AskSealDialog,
  'answer-seal': AnswerSealDialog,
  stamp: StampDialog,
  reissue: ReissueDialog,
  void: VoidDialog,
}

/** What can be done with a paper of the register. */
export function PaperMenu({ line }: { readonly line: PaperLine }) {
  const [act, setAct] = useState<PaperAct | null>(null)
  const acts = actsOn(line, useMay())
  const Dialog = act === null ? null : DIALOGS[act]
  return (
    <>
      <Dropdown
        trigger={CLICK}
        menu={{
          items: acts.map((key) => ({ key, label: word('papers.do', key), danger: key === 'void' })),
          onClick: ({ key }) => setAct(acts.find((one) => one === key) ?? null),
        }}
      >
        <Button size="small" aria-label={t('papers.acts-for', { number: line.number })}>
          {t('papers.acts')}
        </Button>
      </Dropdown>
      {Dialog && <Dialog line={line} onClose={() => setAct(null)} />}
    </>
  )
}
