import { useNavigate } from '@tanstack/react-router'
import { Modal } from 'antd'
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { t } from '../../../kit/text.ts'
import type { Entry } from './entry.ts'
import { PaletteList } from './palette-list.tsx'
import { rememberFind } from './recent.ts'
import { useEntries } from './use-entries.ts'

const LIST = 'palette-list'
const KEYS = ['ArrowDown', 'ArrowUp', 'Enter']
const optionId = (at: number): string => `palette-${at}`

function remember({ key, kind, title, code, note }: Entry): void {
  const [of = '', id = ''] = key.split(' ')
  if (kind !== 'page' && kind !== 'act') rememberFind({ kind: of, id, title, code, note })
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { entries, looking } = useEntries(useDeferredValue(text.trim()))
  const active = Math.min(at, entries.length - 1)
  const open = (entry: Entry | undefined) => {
    if (!entry) return
    remember(entry)
    onClose()
    if (typeof entry.open === 'function') entry.open()
    else void navigate(entry.open)
  }
  const move = (by: number) => {
    if (entries.length > 0) setAt((active + by + entries.length) % entries.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !KEYS.includes(event.key)) return
    event.preventDefault()
    if (event.key === 'Enter') open(entries[active])
    else move(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <div className="palette">
      <input
        type="text"
        role="combobox"
        className="palette-input"
        aria-label={t('palette.title')}
        aria-expanded={entries.length > 0}
        aria-controls={LIST}
        aria-activedescendant={entries.length > 0 ? optionId(active) : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t('palette.placeholder')}
        value={text}
        ref={field}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={LIST} optionId={optionId} entries={entries} active={active} onOpen={open} />
      <p className="palette-foot" role="status">
        {looking ? t('palette.looking') : entries.length === 0 ? t('palette.nothing') : t('palette.keys')}
      </p>
    </div>
  )
}

/** 命令面板: finds what one may open, and opens it, by keyboard alone. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal open title={t('palette.title')} footer={null} onCancel={onClose} width={640} destroyOnHidden>
      <PaletteBody onClose={onClose} />
    </Modal>
  )
}
