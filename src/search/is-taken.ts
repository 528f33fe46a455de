/** Longer parts of an address some hosts refuse: IIS takes 2,048 characters, others a multiple. */
const longest = 2000

/** Whether a query string is short enough for all hosts. */
export const isTaken = (search: URLSearchParams): boolean => search.toString().length <= longest
