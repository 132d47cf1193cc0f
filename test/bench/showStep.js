/**
 * Says beside the table what is measured now, and after how many seconds it began.
 * @param {string} step
 */
function showStep(step) {
	console.error(`${String(Math.round(process.uptime())).padStart(5)} s  ${step}`);
}

module.exports = { showStep };
