"""Learning the weights of the check of enquirers from labelled cases; for those who retrain, no part of the product."""
