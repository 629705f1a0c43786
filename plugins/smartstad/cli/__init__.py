"""The command ``smartstad``."""
