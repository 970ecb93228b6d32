/** What the counters of an example look for when they come into view. */
export const GET = () => Response.json({ visitors: { online: 7, today: 17, month: 1675, total: 53_627 } });
