import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { currentLanguage, t } from '../../kit/text.ts'
import { type PageHelp, readHelp } from './help-texts.ts'
import { manualAddress } from './manual-chapters.ts'
import { tour } from './tour-state.ts'

function HelpText({ help }: { readonly help: PageHelp }) {
  return (
    <div className="help-text">
      <p>{help.what}</p>
      {help.how.length > 0 && (
        <>
          <h3>{t('help.how')}</h3>
          <ul>
            {help.how.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {help.mind && (
        <>
          <h3>{t('help.mind')}</h3>
          <p>{help.mind}</p>
        </>
      )}
    </div>
  )
}

/** 本页帮助: what the page is for, how it goes, and what to mind. */
export function HelpDrawer({ page, onClose }: { readonly page: string; readonly onClose: () => void }) {
  const [help, setHelp] = useState<PageHelp | null>()
  useEffect(() => {
    let here = true
    void readHelp(currentLanguage(), page).then((read) => {
      if (here) setHelp(read)
    })
    return () => {
      here = false
    }
  }, [page])
  return (
    <Drawer open title={t('help.title')} onClose={onClose} size={420}>
      {help && <HelpText help={help} />}
      {help === null && <p>{t('help.none')}</p>}
      <div className="help-foot">
        <a href={manualAddress(page)} target="_blank" rel="noreferrer">
          {t('help.manual')}
        </a>
        <Link to="/" onClick={onClose}>
          <Button
            onClick={() => {
              tour.again()
              onClose()
            }}
          >
            {t('tour.again')}
          </Button>
        </Link>
      </div>
    </Drawer>
  )
}
