"""What stops an approved post, at any moment: now, at the gate, or later, for people to see beforehand."""
