"""Editions, addresses, alternates, and the bodies' HTML. Knows no engine."""
