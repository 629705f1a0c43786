"""Kinds, registers and problems as plain typed values. Knows no files and no engine."""
