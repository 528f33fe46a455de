/** The address of the page being built, from the root of the site, with its real name: `/river-2030/index.html`. */
export const pagePath = ({ pathname }: URL): string => (pathname.endsWith('/') ? `${pathname}index.html` : pathname)
