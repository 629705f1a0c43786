"""``python -m smartstad``."""

from smartstad.cli.main import main

main()
