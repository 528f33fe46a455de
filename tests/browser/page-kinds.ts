/** One page of each kind, and of those with much to show. */
export const pageKinds = [
  'index.html',
  'help.html',
  'search.html',
  'search.html?q=%E4%B8%8A%E6%B5%B7',
  'search.html?q=%E6%9F%A5%E6%97%A0%E6%AD%A4%E8%AF%8D',
  '404.html',
  'yrd-2019/index.html',
  'yrd-2019/7/index.html',
  'yrd-2019/7/4.html',
  'yrd-2019/8/index.html',
  'yrd-2019/8/1.html',
  'yrd-2019/8/1.html?q=%E8%99%B9%E6%A1%A5',
  'yrd-2019/full.html',
  'yrd-2019/overview.html',
  'yrd-2019/measures.html',
  'places/index.html',
  'places/cities.html',
  'places/jiaxing.html',
  'places/shanghai.html',
  'terms/index.html',
  'terms/categories.html',
  'terms/yanhai-shaodai.html',
  'topics/index.html',
  'topics/yiliao-yanglao.html',
  'yrd-2019/corrections.html',
  'yrd-2019/about.html',
  'yrd-2019/verify.html',
  'downloads.html',
  'check.html',
  'notes.html'
] as const

/** A plan in one file. */
export const singleFile = 'downloads/yrd-2019.html'
