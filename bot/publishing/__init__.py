"""Publishing: the gate, the claim, the call, the look-up, and the answers that people give afterwards."""
