"""What editors are advised on: whether a story says its value, for whom and what is next, before how."""

from smartstad.editorial.story import story_problems

__all__ = ["story_problems"]
