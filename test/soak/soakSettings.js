/** How long the soak is: SOAK_KILLS kills of n8n in each mode; the short form has two. */
const kills = Number(process.env.SOAK_KILLS ?? 2);

module.exports = { kills };
