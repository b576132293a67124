"""Tests of the pages and the fragment."""
