"""One edition from the stages' findings: who is let in, rank, printed lines, coverage."""
