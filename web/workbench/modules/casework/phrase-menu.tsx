import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { t } from '../../kit/text.ts'
import { PhraseEditor } from './phrase-editor.tsx'
import { usePhrases } from './phrases.ts'

const EDIT = 'edit'

/** 常用语: puts one of one's phrases where one writes; leads to keeping them. */
export function PhraseMenu({ onPick }: { readonly onPick: (phrase: string) => void }) {
  const { data: phrases = [] } = usePhrases()
  const [editing, setEditing] = useState(false)
  const pick = (key: string) => {
    if (key === EDIT) return setEditing(true)
    const phrase = phrases[Number(key)]
    if (phrase !== undefined) onPick(phrase)
  }
  const items = [
    ...phrases.map((label, at) => ({ key: String(at), label })),
    ...(phrases.length > 0 ? [{ type: 'divider' as const }] : []),
    { key: EDIT, label: t('phrase.edit') },
  ]
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => pick(key) }}>
        <Button size="small" aria-haspopup="menu">
          {t('phrase.title')}
        </Button>
      </Dropdown>
      {editing && <PhraseEditor phrases={phrases} onClose={() => setEditing(false)} />}
    </>
  )
}
