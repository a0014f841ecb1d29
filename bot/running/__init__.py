"""Running: the scheduler and its jobs, and the watch over the threads and records of a running bot."""
