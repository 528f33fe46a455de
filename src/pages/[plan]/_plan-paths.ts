import { loadPlans } from '../../components/content.ts'

/** One page for each plan, which gets the plan. */
export const planPaths = async () => (await loadPlans()).map((plan) => ({ params: { plan: plan.id }, props: { plan } }))
