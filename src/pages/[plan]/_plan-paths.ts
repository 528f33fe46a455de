import { getCollection } from 'astro:content'

/** One page for each plan, which gets the plan. */
export const planPaths = async () =>
  (await getCollection('plans')).map(({ id, data: plan }) => ({ params: { plan: id }, props: { plan } }))
