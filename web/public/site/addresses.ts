type Query = Readonly<Record<string, string | number | undefined>>

/** An address with the parameters that have a value. */
export function withQuery(path: string, query: Query): string {
  const text = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()
  return text === '' ? path : `${path}?${text}`
}

const part = encodeURIComponent

/** Every address of a government's hall, below its short name. */
export const addressesOf = (slug: string) => {
  const root = `/${slug}`
  const draft = (id: string) => `${root}/apply/${part(id)}`
  const complaint = (id: string) => `${root}/complaints/${part(id)}`
  const matter = (id: string) => `${root}/matters/${part(id)}`
  return {
    home: `${root}/`,
    services: (query: Query = {}) => withQuery(`${root}/services`, query),
    guide: (code: string) => `${root}/services/${part(code)}`,
    sample: (code: string, sampleId: string) => `${root}/services/${part(code)}/samples/${part(sampleId)}`,
    eligibility: (code: string, query: Query = {}) =>
      withQuery(`${root}/services/${part(code)}/entitled`, query),
    offices: (query: Query = {}) => withQuery(`${root}/offices`, query),
    scene: (code: string) => `${root}/scenes/${part(code)}`,
    register: (kind: 'person' | 'enterprise', next?: string) =>
      withQuery(`${root}/register/${kind}`, { next }),
    login: (next?: string) => withQuery(`${root}/login`, { next }),
    loginByCode: (next?: string) => withQuery(`${root}/login/code`, { next }),
    account: `${root}/account`,
    password: `${root}/account/password`,
    forgotten: `${root}/login/forgotten`,
    phone: `${root}/account/phone`,
    mail: `${root}/account/mail`,
    level: `${root}/account/level`,
    privacy: `${root}/account/privacy`,
    consents: (query: Query = {}) => withQuery(`${root}/account/privacy/consents`, query),
    looks: (query: Query = {}) => withQuery(`${root}/account/privacy/looks`, query),
    requests: `${root}/account/privacy/requests`,
    request: (id: string) => `${root}/account/privacy/requests/${part(id)}`,
    copy: `${root}/account/privacy/copy`,
    copyFile: `${root}/account/privacy/copy.json`,
    closeAccount: `${root}/account/privacy/close`,
    notices: `${root}/privacy`,
    licences: `${root}/licences`,
    licence: (id: string) => `${root}/licences/${part(id)}`,
    drafts: `${root}/drafts`,
    draft,
    draftForm: (id: string, query: Query = {}) => withQuery(`${draft(id)}/form`, query),
    draftMaterials: (id: string) => `${draft(id)}/materials`,
    draftMaterial: (id: string, seq: number, query: Query = {}) =>
      withQuery(`${draft(id)}/materials/${seq}`, query),
    draftCheck: (id: string) => `${draft(id)}/check`,
    draftDiscard: (id: string) => `${draft(id)}/discard`,
    draftFile: (id: string, fileId: string) => `${draft(id)}/files/${part(fileId)}`,
    matters: `${root}/matters`,
    matter,
    submitted: (id: string) => `${matter(id)}/submitted`,
    corrections: (id: string) => `${matter(id)}/corrections`,
    withdraw: (id: string) => `${matter(id)}/withdraw`,
    rate: (id: string) => `${matter(id)}/rate`,
    rated: (id: string) => `${matter(id)}/rated`,
    complaints: `${root}/complaints`,
    complain: (caseId?: string) => withQuery(`${root}/complaints/new`, { matter: caseId }),
    complaint,
    complaintSent: (id: string) => `${complaint(id)}/sent`,
    complaintReview: (id: string) => `${complaint(id)}/review`,
    complaintWithdrawal: (id: string) => `${complaint(id)}/withdraw`,
    hearing: (id: string) => `${matter(id)}/hearing`,
    pay: (id: string) => `${matter(id)}/pay`,
    receive: (id: string) => `${matter(id)}/receive`,
    matterFile: (id: string, fileId: string) => `${matter(id)}/files/${part(fileId)}`,
    paper: (id: string, paperId: string) => `${matter(id)}/papers/${part(paperId)}`,
    matterWhy: (id: string, clock: number) => `${matter(id)}/why/${clock}`,
    matterWhyJson: (id: string, clock: number) =>
      withQuery(`/api/approval/${slug}/matters/${part(id)}/why`, { clock }),
    progressWhy: (query: Query) => withQuery(`${root}/progress/why`, query),
    progressWhyJson: (query: Query) => withQuery(`/api/approval/${slug}/progress/why`, query),
    progress: (query: Query = {}) => withQuery(`${root}/progress`, query),
    verify: (query: Query = {}) => withQuery(`${root}/verify`, query),
    messages: (query: Query = {}) => withQuery(`${root}/messages`, query),
    receipt: (id: string) => `${matter(id)}/receipt.json`,
    evidence: (query: Query = {}) => withQuery(`${root}/evidence`, query),
    help: `${root}/help`,
    plan: (query: Query = {}) => withQuery(`${root}/plan`, query),
  } as const
}

/** Addresses of one government's hall. */
export type Addresses = ReturnType<typeof addressesOf>

/** Where to go on after log-in: only a place of this site, else nothing. */
export function localPath(path: string | undefined): string | undefined {
  return path !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : undefined
}
