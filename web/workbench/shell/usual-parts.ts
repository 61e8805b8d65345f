/** What nearly every page takes: loaded while the reader looks at the first one. */
export { Form, Input, Select } from 'antd'
