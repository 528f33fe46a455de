import { kindOf } from '../model/eid.ts'
import type { OutlinePage } from '../model/outline.ts'

/** What the way to the page before or after another is called: 上一节, 下一章; 下一页 where units have other names. */
export function sayTurn(page: Unit, other: Unit, way: '上' | '下'): string {
  const kind = kindOf((other.section ?? page.section ?? other.chapter).id)
  return `${way}一${kind === 'section' ? '节' : kind === 'chapter' ? '章' : '页'}`
}

/** The opening of a chapter with sections counts as one of them. */
interface Unit {
  readonly chapter: Pick<OutlinePage['chapter'], 'id'>
  readonly section?: Pick<NonNullable<OutlinePage['section']>, 'id'>
}
