"""Smartstad: the site generator of a city that talks with its people."""
