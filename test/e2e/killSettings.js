/** How often n8n is killed in each way of ordering: KILLS=10 is the long form. */
const kills = Number(process.env.KILLS ?? 1);

module.exports = { kills };
