/** Tell the style sheets how high the foot of the window is (`--foot`), so that what opens stands above it. */
export function measureFoot(document: Document): void {
  const foot = document.querySelector<HTMLElement>('.foot')
  if (!foot) return
  tell()
  new ResizeObserver(tell).observe(foot)
  window.addEventListener('resize', tell)

  function tell(): void {
    if (!foot) return
    const isFixed = window.getComputedStyle(foot).position === 'fixed'
    document.documentElement.style.setProperty('--foot', `${isFixed ? foot.offsetHeight : 0}px`)
  }
}
