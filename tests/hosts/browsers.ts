import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core'

export type BrowserName = 'chromium' | 'firefox'

/** Open a browser with a profile of its own, which goes when it is closed. */
export function openBrowser(name: BrowserName, executablePath: string): Promise<Browser> {
  return puppeteer.launch({ ...options[name], executablePath })
}

// What is around a page takes longer than the page: bars, history, icons, extensions, the pages that were left. Without
// these a page takes half as long, and is the same.
const options: Readonly<Record<BrowserName, LaunchOptions>> = {
  chromium: {
    browser: 'chrome',
    // Ends with the worker, however that ends.
    pipe: true,
    args: [
      // A browser run by root, as in a container, has no sandbox to enter.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--kiosk',
      '--disable-features=BackForwardCache,RenderDocument'
    ]
  },
  firefox: {
    browser: 'firefox',
    args: ['--kiosk'],
    extraPrefsFirefox: {
      'browser.chrome.site_icons': false,
      'browser.sessionhistory.max_total_viewers': 0,
      'extensions.enabledScopes': 0,
      'layout.frame_rate': 10,
      'places.history.enabled': false
    }
  }
}
