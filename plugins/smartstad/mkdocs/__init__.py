"""Thin adapters: they turn the engine's events into calls, and nothing else. Only this package imports MkDocs."""
