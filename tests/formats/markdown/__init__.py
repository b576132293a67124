"""Tests of formats/markdown."""
