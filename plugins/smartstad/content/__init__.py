"""Files to library: reads what editors wrote, checks it, and tells every mistake at its place."""

from smartstad.content.check_common import Evaluation
from smartstad.content.history import git_history
from smartstad.content.library import Loaded, load_library
from smartstad.content.locate import locate, locate_item

__all__ = ["Evaluation", "Loaded", "git_history", "load_library", "locate", "locate_item"]
