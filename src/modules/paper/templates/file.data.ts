import { Type } from 'typebox'
import { Day, line, ofCase, text, Verification } from './parts.data.ts'

/** What every sheet of a file bears. Sheets are set anew with each print, in no register, so they need no code. */
const ofFile = { ...ofCase, verification: Type.Optional(Verification) }

const Pages = Type.Integer({ minimum: 0, maximum: 100_000 })

/** 卷宗封面 of the file of a case. */
export const FileCoverData = Type.Object(
  {
    ...ofFile,
    /** 案卷题名. */
    title: line(),
    /** 类别, such as 行政许可. */
    category: line(60),
    /** 档号; left out until the file is in the archive. */
    fileNumber: Type.Optional(line(80)),
    openedOn: Day,
    closedOn: Type.Optional(Day),
    /** 办理结果, such as 准予许可. */
    outcome: Type.Optional(line(60)),
    preparedBy: Type.Optional(line(60)),
    /** 保管期限, such as 30年. */
    retention: Type.Optional(line(40)),
    pieces: Pages,
    pages: Pages,
  },
  { additionalProperties: false },
)

/** 卷内目录. */
export const FileContentsData = Type.Object(
  {
    ...ofFile,
    entries: Type.Array(
      Type.Object(
        {
          title: line(300),
          /** 文号. */
          number: Type.Optional(line(80)),
          /** 责任者. */
          author: Type.Optional(line()),
          on: Type.Optional(Day),
          /** 页号: first page, or first and last, such as 3-5. */
          pages: line(20),
          remark: Type.Optional(line()),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 1000 },
    ),
  },
  { additionalProperties: false },
)

/** 备考表: what the file holds and what is to be known about its state. */
export const FileNoteData = Type.Object(
  {
    ...ofFile,
    pieces: Pages,
    pages: Pages,
    /** 卷内情况说明: missing, damaged, moved or added pieces; 无 where there is nothing to say. */
    state: text(2000),
    preparedBy: Type.Optional(line(60)),
    checkedBy: Type.Optional(line(60)),
    filedOn: Type.Optional(Day),
  },
  { additionalProperties: false },
)
