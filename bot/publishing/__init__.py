"""Publishing: the gate, the claim, the call, the look-up, and people's answers about a delivery."""
