"""Documents → stories: copies under their origins, origins clustered, stories tracked."""
