const START_MS = Date.UTC(2026, 0, 1);

/** The panel's time (ms). Stands still in tests until they move it; `speed` makes it run by itself. */
export class Clock {
	private movedMs = 0;

	private readonly startedAt = Date.now();

	constructor(private readonly speed = 0) {}

	now(): number {
		return START_MS + this.movedMs + (Date.now() - this.startedAt) * this.speed;
	}

	advanceMinutes(minutes: number): void {
		this.movedMs += minutes * 60_000;
	}
}
