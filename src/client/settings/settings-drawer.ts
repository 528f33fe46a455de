import { closeOnBack } from '../page/close-on-back.ts'
import { element } from '../page/element.ts'
import { forgetPlaces } from '../page/reading-place.ts'
import { isEscape } from '../page/is-escape.ts'
import { choose, resetSettings, settingOf, whenSet, type Setting } from './settings.ts'

interface Choice {
  readonly name: Setting
  readonly title: string
  /** The value of a setting, empty for the default, and how it is called. */
  readonly options: readonly (readonly [value: string, label: string])[]
}

const groups: readonly Choice[] = [
  {
    name: 'size',
    title: '字号（%）',
    options: [
      ['', '100'],
      ['112', '112'],
      ['125', '125'],
      ['150', '150'],
      ['175', '175'],
      ['200', '200']
    ]
  },
  {
    name: 'leading',
    title: '行距',
    options: [
      ['tight', '紧凑'],
      ['', '适中'],
      ['loose', '宽松']
    ]
  },
  {
    name: 'measure',
    title: '每行字数',
    options: [
      ['narrow', '少'],
      ['', '适中'],
      ['wide', '多']
    ]
  },
  {
    name: 'theme',
    title: '颜色',
    options: [
      ['', '跟随系统'],
      ['light', '浅色'],
      ['dark', '深色'],
      ['contrast', '高对比']
    ]
  },
  {
    name: 'marks',
    title: '标记',
    options: [
      ['all', '全部'],
      ['', '难词和地名'],
      ['off', '不标']
    ]
  },
  {
    name: 'reading',
    title: '文字',
    options: [
      ['', '更正后'],
      ['source', '原稿']
    ]
  }
]

/** Of 大字版, in per cent; with a smaller one it ends. */
const largeSize = 150

interface Switch {
  readonly name: Setting
  readonly title: string
  /** Its value when it is on. */
  readonly on: '' | 'on'
}

const switches: readonly Switch[] = [
  { name: 'large', title: '大字版：字大，按钮也大', on: 'on' },
  { name: 'indent', title: '首行缩进', on: 'on' },
  { name: 'keys', title: '按“/”键跳到查找框', on: '' },
  { name: 'place', title: '记住读到哪里，只在这台设备上', on: '' }
]

/** Whether a setting does anything on this device and at this width; all others do. */
const serves: Partial<Record<Setting, () => boolean>> = {
  // Where the fewest characters fill the window, no choice of them shows. A line of them is told by tokens.css.
  measure: () =>
    window.innerWidth > 30 * 1.125 * parseFloat(window.getComputedStyle(document.documentElement).fontSize),
  // On narrow screens numbers stand where the indent would be.
  indent: () => window.innerWidth >= 768,
  // Touch-only devices have no keyboard.
  keys: () => !matches('(any-pointer: coarse)') || matches('(any-pointer: fine)')
}

const matches = (media: string) => window.matchMedia(media).matches

/**
 * Make the button open and close the drawer, and open it.
 *
 * @param ways What else can be done with the page, below the settings of the text.
 */
export function openDrawer(button: HTMLButtonElement, ways: readonly HTMLElement[] = []): void {
  const drawer = createDrawer(ways)
  let endWatch = () => {}
  button.after(drawer)
  button.addEventListener('click', () => {
    tell(drawer.hidden !== false)
  })
  drawer.addEventListener('focusout', ({ relatedTarget }) => {
    const isLeft = relatedTarget instanceof Node && relatedTarget !== button && !drawer.contains(relatedTarget)
    if (isLeft && !drawer.hidden) tell(false)
  })
  drawer.addEventListener('keydown', (event) => {
    if (!isEscape(event)) return
    event.stopPropagation()
    tell(false)
  })
  document.addEventListener('click', ({ target }) => {
    const isOutside = target instanceof Node && !drawer.contains(target) && !button.contains(target)
    if (isOutside && !drawer.hidden) tell(false)
  })
  drawer.querySelector('.close')?.addEventListener('click', () => {
    tell(false)
  })
  tell(true)

  function tell(isOpen: boolean): void {
    endWatch()
    if (isOpen)
      endWatch = closeOnBack(() => {
        tell(false)
      })
    const hadFocus = drawer.contains(document.activeElement)
    drawer.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
    for (const [name, doesServe] of Object.entries(serves)) {
      const part = drawer.querySelector<HTMLElement>(`[data-setting=${name}]`)
      if (part) part.hidden = !doesServe()
    }
    if (isOpen) drawer.focus()
    else if (hadFocus) button.focus()
  }
}

function createDrawer(ways: readonly HTMLElement[]): HTMLElement {
  const reset = element('button', { type: 'button', onclick: resetSettings }, '恢复默认')
  const close = element('button', { type: 'button', className: 'close' }, '关闭')
  const drawer = element(
    'div',
    { className: 'drawer screen', tabIndex: -1 },
    ...groups.map(createGroup),
    element('div', { className: 'ways' }, ...ways),
    element('div', { className: 'switches' }, ...switches.map(createSwitch)),
    element('p', { className: 'ends' }, reset, close)
  )
  drawer.setAttribute('role', 'dialog')
  drawer.setAttribute('aria-label', '阅读设置')
  return drawer
}

function createGroup({ name, title, options }: Choice): HTMLElement {
  const inputs = options.map(([value]) => {
    const choice = element('input', { type: 'radio', name: `setting-${name}`, value })
    choice.addEventListener('change', () => {
      choose(name, value || undefined)
      if (name === 'size' && Number(value) < largeSize) choose('large', undefined)
    })
    return choice
  })
  whenSet(() => {
    for (const input of inputs) input.checked = input.value === shownOf(name)
  })
  const labels = inputs.map((input, index) =>
    element('label', {}, input, element('span', {}, ...shownAs(name, options[index]?.[1] ?? '')))
  )
  const group = element(
    'fieldset',
    {},
    element('legend', {}, title),
    element('div', { className: 'options' }, ...labels)
  )
  group.dataset.setting = name
  return group
}

/** An option as it is shown. With a size stands a character, as large as the text then is: drawer.css. */
function shownAs(name: Setting, label: string): (Node | string)[] {
  if (name !== 'size') return [label]
  const sample = element('b', {}, '字')
  // Those who hear it are told the number alone.
  sample.setAttribute('aria-hidden', 'true')
  return [sample, element('small', {}, label)]
}

/** What holds of a setting: 大字版 is a size by itself, unless a greater one is chosen. */
function shownOf(name: Setting): string {
  const value = settingOf(name) ?? ''
  return name === 'size' && settingOf('large') && Number(value) < largeSize ? String(largeSize) : value
}

function createSwitch({ name, title, on }: Switch): HTMLElement {
  const off = on === '' ? 'off' : ''
  const box = element('input', { type: 'checkbox' })
  box.addEventListener('change', () => {
    choose(name, (box.checked ? on : off) || undefined)
    if (settingOf('place') === 'off') forgetPlaces()
  })
  whenSet(() => {
    box.checked = (settingOf(name) ?? '') === on
  })
  const label = element('label', {}, box, title)
  label.dataset.setting = name
  return label
}
