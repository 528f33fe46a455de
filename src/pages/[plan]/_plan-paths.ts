import { library } from 'virtual:library'

/** One page for each plan, which gets the plan. */
export const planPaths = () => library.plans.map((plan) => ({ params: { plan: plan.id }, props: { plan } }))
