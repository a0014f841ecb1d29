"""Values and state machines: frozen, without I/O, each state machine with its table of transitions."""
