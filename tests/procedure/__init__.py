"""Tests of the rules of procedure."""
