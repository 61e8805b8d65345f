import { AwaitQuery } from '../../kit/await-query.tsx'
import { PageHeader } from '../../kit/page-header.tsx'
import { t } from '../../kit/text.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { FirstTime } from '../help/first-time.tsx'
import { useHome } from './api.ts'
import { HomeDrafts } from './home-drafts.tsx'
import { HomeFigures } from './home-figures.tsx'
import { HomeFirst } from './home-first.tsx'
import { HomeNews } from './home-news.tsx'

/** 首页: what must be done now, what comes next, who is waited for, and what was told. */
export function HomePage() {
  const { me } = useSession()
  const may = useMay()
  return (
    <>
      <FirstTime />
      <PageHeader
        title={t('home.title')}
        lead={t('home.lead', { name: me.name, title: me.appointment.title })}
      />
      <AwaitQuery query={useHome()}>
        {({ figures }) =>
          figures.length === 0 ? (
            <p className="muted">{t('home.nothing')}</p>
          ) : (
            <HomeFigures figures={figures} />
          )
        }
      </AwaitQuery>
      <div className="home-lists">
        {may('casework.task.read') && <HomeFirst />}
        <HomeDrafts />
        {may('message.desk.read') && <HomeNews />}
      </div>
    </>
  )
}
